import { Alert, Group, Text, Title } from '@mantine/core';
import { Time } from '../ui/Time';
import { countBySeverity, type Report } from './groups';
import { SEVERITY } from './words';

/** The answer in one look. */
export function Verdict({ report, waiting }: { report: Report; waiting: boolean }) {
  const { word, sign, color, meaning } = SEVERITY[report.verdict];
  const counts = countBySeverity(report.findings);
  const consumers = report.totalConsumers;
  return (
    <Alert color={color} role="status" opacity={waiting ? 0.6 : 1} aria-busy={waiting}>
      <Group gap="sm" align="center">
        <Text span fz={28} lh={1} fw={700} aria-hidden>
          {sign}
        </Text>
        <div style={{ flex: 1, minWidth: 0 }}>
          <Title order={2} size="h3">
            {word}
          </Title>
          <Text size="sm">
            {report.findings.length ? meaning : 'Nothing changes for anybody who is known.'}
          </Text>
        </div>
      </Group>
      <Text size="sm" mt="xs">
        {report.findings.length} {report.findings.length === 1 ? 'finding' : 'findings'} ({counts.BREAKING}{' '}
        breaking, {counts.DANGEROUS} dangerous, {counts.SAFE} safe); {consumers}{' '}
        {consumers === 1 ? 'group of consumers' : 'groups of consumers'} reached.
      </Text>
      <Text size="xs" mt={4}>
        By lineage up to <Time at={report.watermark} />.
      </Text>
    </Alert>
  );
}
