import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { change } from '../api/client';
import { RevokeWaiverDocument, type WaiverFragment } from '../api/generated';
import { AskDialog } from '../ui/AskDialog';
import { EntityLink } from '../ui/EntityLink';
import { Time } from '../ui/Time';
import { exact } from '../ui/time';

/** A waiver: who gave it, why, until when; and a way to take it back while it holds. */
export function WaiverLine({ waiver, onRevoked }: { waiver: WaiverFragment; onRevoked: () => void }) {
  const [isRevoking, setRevoking] = useState(false);
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
          <Button size="compact-sm" variant="default" onClick={() => setRevoking(true)}>
            Revoke…
          </Button>
        )}
      </Group>
      {isRevoking && (
        <AskDialog
          title="Revoke the waiver"
          sentences={[
            'Its findings count again from now on.',
            'The waiver stays in the list, with your reason.',
          ]}
          reason="Reason"
          confirm="Revoke the waiver"
          done="The waiver was revoked."
          act={async ({ reason, by }) => {
            // Whoever is signed in is known to the server, whatever is said here.
            await change(RevokeWaiverDocument, { id: waiver.id, reason, revokedBy: by ?? '' });
            onRevoked();
          }}
          onClose={() => setRevoking(false)}
        />
      )}
    </Alert>
  );
}
