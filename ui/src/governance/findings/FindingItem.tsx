import { Button, Group, Paper, Text, VisuallyHidden } from '@mantine/core';
import type { FindingLineFragment } from '../../api/generated';
import { Tint } from '../../dataset/Tint';
import { PageLink } from '../../ui/PageLink';
import { Time } from '../../ui/Time';
import classes from '../Governance.module.css';
import { EffectBadge, SeverityBadge } from '../SeverityBadge';
import { SubjectLinks } from '../SubjectLinks';
import { severityWord, subjectText } from '../words';

/** One finding: what breaks which rule, and whether it is excepted. */
export function FindingItem({ finding, onGrant }: { finding: FindingLineFragment; onGrant: () => void }) {
  const { policyId, title, subjectId, subjectKind, message, severity, effect, outcome } = finding;
  const { violatedIn, references, exception } = finding;
  return (
    <Paper withBorder p="sm" component="li" className={classes.text}>
      <Group justify="space-between" align="start" gap="xs">
        <div style={{ flex: '1 1 300px', minWidth: 0 }}>
          <Group gap="xs">
            <SeverityBadge severity={severity} />
            <EffectBadge effect={effect} />
            {outcome === 'ERROR' && (
              <Tint color="red" title="The rule could not be evaluated here, which counts too">
                could not be evaluated
              </Tint>
            )}
            <Text span size="sm">
              <SubjectLinks id={subjectId} />
            </Text>
          </Group>
          <Text size="sm" mt={4}>
            {message}
          </Text>
          <Text size="sm" c="dimmed">
            {severityWord(subjectKind)} · {title} (
            <PageLink to="/governance/policy" search={{ id: policyId }}>
              {policyId}
            </PageLink>
            {violatedIn.length > 0 && `, ${violatedIn.join(', ')}`})
            {references.length > 0 && ` · ${references.join(', ')}`}
          </Text>
          {exception && (
            <Text size="sm">
              Excepted by {exception.approver} until <Time at={exception.until} />: {exception.reason}
            </Text>
          )}
        </div>
        {!exception && (
          <Button size="compact-sm" variant="default" onClick={onGrant}>
            Except…
            <VisuallyHidden>
              {' '}
              {subjectText(subjectId)} from {policyId}
            </VisuallyHidden>
          </Button>
        )}
      </Group>
    </Paper>
  );
}
