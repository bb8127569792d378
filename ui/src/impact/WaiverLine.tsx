import { Alert, Button, Group, Modal, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useMutation } from 'urql';
import { messageOf } from '../api/client';
import { RevokeWaiverDocument, type WaiverFragment } from '../api/generated';
import { EntityLink } from '../ui/EntityLink';
import { Time } from '../ui/Time';
import { exact } from '../ui/time';

/** A waiver: who gave it, why, until when; and a way to take it back while it holds. */
export function WaiverLine({ waiver, onRevoked }: { waiver: WaiverFragment; onRevoked: () => void }) {
  const [isOpen, { open, close }] = useDisclosure();
  const state = waiver.revokedAt ? 'revoked' : waiver.isHolding ? 'holds' : 'expired';
  return (
    <Alert color="gray" p="xs">
      <Group justify="space-between" align="start" gap="xs">
        <Text size="sm" component="div" style={{ flex: '1 1 220px', overflowWrap: 'anywhere' }}>
          <b>Waiver</b> ({state}) of{' '}
          {waiver.givingDomain ? (
            <EntityLink id={waiver.givingDomain.id}>{waiver.givingDomain.name}</EntityLink>
          ) : (
            'a domain that owns nothing any more'
          )}{' '}
          for {waiver.rule}: {waiver.reason}
          <Text size="xs">
            Given by {waiver.givenBy} <Time at={waiver.givenAt} />, until {exact(waiver.expiresAt)}.
            {waiver.revokedAt &&
              ` Revoked by ${waiver.revokedBy ?? 'somebody'}: ${waiver.revocationReason ?? ''}`}
          </Text>
        </Text>
        {waiver.isHolding && (
          <Button size="compact-sm" variant="default" onClick={open}>
            Revoke…
          </Button>
        )}
      </Group>
      <Modal
        closeButtonProps={{ 'aria-label': 'Close' }}
        opened={isOpen}
        onClose={close}
        title="Revoke the waiver"
      >
        {isOpen && <Revoke waiver={waiver} onDone={() => (close(), onRevoked())} />}
      </Modal>
    </Alert>
  );
}

function Revoke({ waiver, onDone }: { waiver: WaiverFragment; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const [by, setBy] = useLocalStorage({ key: 'headwater.name', defaultValue: '' });
  const [{ fetching, error }, revoke] = useMutation(RevokeWaiverDocument);
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const result = await revoke({ id: waiver.id, reason, revokedBy: by });
        if (result.error) return;
        notifications.show({
          message: 'The waiver was revoked.',
          closeButtonProps: { 'aria-label': 'Close' },
        });
        onDone();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">
          Its findings count again from now on. The waiver stays in the list, with your reason.
        </Text>
        <Textarea
          label="Reason"
          required
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label="Your name"
          required
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        {error && (
          <Alert color="red" role="alert">
            {messageOf(error)}
          </Alert>
        )}
        <Button type="submit" color="red" loading={fetching} disabled={!reason.trim() || !by.trim()}>
          Revoke the waiver
        </Button>
      </Stack>
    </form>
  );
}
