import { Button, Group, Paper, Text, VisuallyHidden } from '@mantine/core';
import type { ExceptionLineFragment } from '../../api/generated';
import { Tint } from '../../dataset/Tint';
import { PageLink } from '../../ui/PageLink';
import { Time } from '../../ui/Time';
import classes from '../Governance.module.css';
import { SubjectLinks } from '../SubjectLinks';
import { subjectText } from '../words';

/** One exception: who freed what from which rule, why, until when, and what became of it. */
export function ExceptionItem(props: { exception: ExceptionLineFragment; onRevoke: () => void }) {
  const { id, policyId, subjectId, reason, approver, grantedAt, until, isHolding } = props.exception;
  const { revokedAt, revokedBy, revocationReason } = props.exception;
  return (
    <Paper withBorder p="sm" component="li" className={classes.text}>
      <Group justify="space-between" align="start" gap="xs">
        <div style={{ flex: '1 1 300px', minWidth: 0 }}>
          <Group gap="xs">
            <Tint color={isHolding ? 'teal' : 'gray'}>
              {isHolding ? '✓ holds' : revokedAt ? 'revoked' : 'ended'}
            </Tint>
            <Text span size="sm">
              <SubjectLinks id={subjectId} /> is free from{' '}
              <PageLink to="/governance/policy" search={{ id: policyId }}>
                {policyId}
              </PageLink>
            </Text>
          </Group>
          <Text size="sm" mt={4}>
            {reason}
          </Text>
          <Text size="sm" c="dimmed">
            Granted by {approver} <Time at={grantedAt} />, {isHolding ? 'ends' : 'ended'} <Time at={until} />
          </Text>
          {revokedAt && (
            <Text size="sm" c="dimmed">
              Revoked by {revokedBy} <Time at={revokedAt} />: {revocationReason}
            </Text>
          )}
        </div>
        {isHolding && (
          <Button size="compact-sm" variant="default" onClick={props.onRevoke}>
            Revoke…
            <VisuallyHidden>
              {' '}
              exception {id} of {subjectText(subjectId)}
            </VisuallyHidden>
          </Button>
        )}
      </Group>
    </Paper>
  );
}
