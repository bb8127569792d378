import {
  Alert,
  Anchor,
  Button,
  Checkbox,
  Code,
  Modal,
  NativeSelect,
  Stack,
  Text,
  TextInput,
  Textarea,
} from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useMutation } from 'urql';
import { messageOf } from '../api/client';
import { GiveWaiverDocument } from '../api/generated';
import { exact } from '../ui/time';
import { labelOf } from '../ui/ids';
import { dayAfter, endOfDay, LONGEST_WAIVER_DAYS } from './expiry';
import type { Finding } from './groups';

interface Props {
  finding: Finding;
  domains: readonly string[];
  onGiven: () => void;
}

/** Lets a domain say that it can live with a finding. */
export function GiveWaiver({ finding, domains, onGiven }: Props) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={open}>
        Give a waiver…
      </Anchor>
      <Modal
        closeButtonProps={{ 'aria-label': 'Close' }}
        opened={isOpen}
        onClose={close}
        title="Give a waiver"
      >
        {isOpen && (
          <WaiverForm
            finding={finding}
            domains={domains}
            onGiven={() => {
              close();
              onGiven();
            }}
          />
        )}
      </Modal>
    </>
  );
}

function WaiverForm({ finding, domains, onGiven }: Props) {
  const today = new Date();
  const [domain, setDomain] = useState(domains[0] ?? '');
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(dayAfter(today, 30));
  const [sure, setSure] = useState(false);
  const [by, setBy] = useLocalStorage({ key: 'headwater.name', defaultValue: '' });
  const [{ fetching, error }, give] = useMutation(GiveWaiverDocument);
  const expiresAt = endOfDay(day);
  const ready = domain && reason.trim() && by.trim() && expiresAt && sure;
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        if (!expiresAt) return;
        const { rule, subjectId: subject } = finding;
        const result = await give({ domain, subject, rule, reason, givenBy: by, expiresAt });
        if (result.error) return;
        notifications.show({
          message: `${domain} waives ${rule} until ${exact(expiresAt)}.`,
          closeButtonProps: { 'aria-label': 'Close' },
        });
        onGiven();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">
          Findings of <Code>{finding.rule}</Code> about <b>{labelOf(finding.subjectId)}</b> that hit only this
          domain count as safe until then, also in pipelines.
        </Text>
        <NativeSelect
          label="Domain that can live with it"
          data={[...domains]}
          value={domain}
          onChange={(event) => setDomain(event.currentTarget.value)}
        />
        {domains.length > 1 && (
          <Text size="xs" c="dimmed">
            {domains.length} domains are hit: one waiver does not make the whole safe.
          </Text>
        )}
        <Textarea
          label="Reason"
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label="Until the end of"
          required
          min={dayAfter(today, 0)}
          max={dayAfter(today, LONGEST_WAIVER_DAYS)}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          label="Your name"
          required
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <Checkbox
          label={`I speak for ${domain || 'this domain'}`}
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
        {error && (
          <Alert color="red" role="alert">
            {messageOf(error)}
          </Alert>
        )}
        <Button type="submit" loading={fetching} disabled={!ready}>
          Give the waiver
        </Button>
      </Stack>
    </form>
  );
}
