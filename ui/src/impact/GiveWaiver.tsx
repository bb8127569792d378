import { Anchor, Checkbox, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { change } from '../api/client';
import { GiveWaiverDocument } from '../api/generated';
import { AskDialog } from '../ui/AskDialog';
import { daysAfter, endOfDay, problemOfEnd } from '../ui/day';
import { labelOf } from '../ui/ids';
import { LastDay } from '../ui/LastDay';
import type { Finding } from './groups';

interface Props {
  finding: Finding;
  domains: readonly string[];
  onGiven: () => void;
}

/** Lets a domain say that it can live with a finding. */
export function GiveWaiver(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={() => setOpen(true)}>
        Give a waiver…
      </Anchor>
      {isOpen && <WaiverDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function WaiverDialog({ finding, domains, onGiven, onClose }: Props & { onClose: () => void }) {
  const { rule, subjectId: subject } = finding;
  // Of the moment when it was opened: a dialog does not stay open for days.
  const [now] = useState(() => Date.now());
  const [domain, setDomain] = useState(domains[0] ?? '');
  const [day, setDay] = useState(daysAfter(now, 30));
  const [sure, setSure] = useState(false);
  const problem = !domain
    ? 'Say which domain can live with it.'
    : (problemOfEnd(day, now) ?? (sure ? undefined : 'Say that you speak for the domain.'));
  return (
    <AskDialog
      title="Give a waiver"
      sentences={[
        `Findings of ${rule} about ${labelOf(subject)} that hit only this domain count as safe until then, also in pipelines.`,
        'It ends by itself, and can be revoked before.',
      ]}
      reason="Reason"
      confirm="Give the waiver"
      done={`${domain} waives ${rule} until the end of ${day} (UTC).`}
      problem={problem}
      act={async ({ reason, by }) => {
        // Whoever is signed in is known to the server, whatever is said here.
        const said = { reason, givenBy: by ?? '', expiresAt: endOfDay(day) ?? '' };
        await change(GiveWaiverDocument, { domain, subject, rule, ...said });
        onGiven();
      }}
      onClose={onClose}
    >
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
      <LastDay day={day} now={now} onChange={setDay} />
      <Checkbox
        label={`I speak for ${domain || 'this domain'}`}
        checked={sure}
        onChange={(event) => setSure(event.currentTarget.checked)}
      />
    </AskDialog>
  );
}
