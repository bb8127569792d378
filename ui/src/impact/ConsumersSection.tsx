import { Box, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Empty } from '../ui/States';
import { EntityLink } from '../ui/EntityLink';
import { ConsumerCard } from './ConsumerCard';
import { GROUPINGS, groupConsumers, type ConsumerGroup, type Grouping, type Report } from './groups';
import { SeverityBadge } from './SeverityBadge';
import { hitsText } from './words';

const NOBODY: Record<Grouping, string> = {
  owner: 'Nobody known owns these',
  domain: 'In no domain',
  product: 'In no data product',
};

/** Who is hit, and whom to talk to. */
export function ConsumersSection({ report }: { report: Report }) {
  const [by, setBy] = useState<Grouping>('owner');
  const groups = groupConsumers(report.consumers, by);
  return (
    <Box component="section" aria-labelledby="who-is-hit">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="who-is-hit">
          Who is hit
        </Title>
        {report.consumers.length > 0 && (
          <SegmentedControl
            size="xs"
            aria-label="Group by"
            data={GROUPINGS.map((value) => ({ value, label: `By ${value}` }))}
            value={by}
            onChange={(value) => setBy(value as Grouping)}
          />
        )}
      </Group>
      {groups.length === 0 && <Empty title="Nobody">No consumer of what changes is known to lineage.</Empty>}
      <Stack gap="sm">
        {groups.map((group) => (
          <GroupCard key={group.id ?? group.name ?? ''} group={group} by={by} />
        ))}
      </Stack>
      {report.consumers.length < report.totalConsumers && (
        <Text size="sm" c="dimmed" mt="xs">
          {report.totalConsumers - report.consumers.length} more groups are not shown.
        </Text>
      )}
    </Box>
  );
}

function GroupCard({ group, by }: { group: ConsumerGroup; by: Grouping }) {
  return (
    <Paper withBorder p="sm">
      <Group gap="sm" mb="xs">
        <SeverityBadge severity={group.severity} />
        <Title order={3} size="h5" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          {group.id ? <EntityLink id={group.id}>{group.name}</EntityLink> : (group.name ?? NOBODY[by])}
        </Title>
        <Text size="sm" c="dimmed">
          {hitsText(group.totalHits)}
        </Text>
      </Group>
      <Stack gap="xs">
        {group.members.map((member) => (
          <ConsumerCard
            key={`${member.product?.id ?? ''} ${member.domain?.id ?? ''}`}
            member={member}
            by={by}
            alone={group.members.length === 1}
          />
        ))}
      </Stack>
    </Paper>
  );
}
