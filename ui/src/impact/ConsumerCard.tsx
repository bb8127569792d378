import { Anchor, Badge, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { EntityLink } from '../ui/EntityLink';
import { Time } from '../ui/Time';
import { datasetOfColumn, labelOf } from '../ui/ids';
import type { Consumers, Grouping } from './groups';
import { SeverityBadge } from './SeverityBadge';
import { hitsText } from './words';

const FEW = 5;

interface Props {
  member: Consumers;
  /** What it is grouped by; the heading says that already. */
  by: Grouping;
  /** Whether it is all of its group, whose severity is its own. */
  alone: boolean;
}

/** One group of consumers: whose it is, what they promise, when they last ran, and what of theirs is hit. */
export function ConsumerCard({ member, by, alone }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? member.hitIds : member.hitIds.slice(0, FEW);
  const { lastRun } = member;
  return (
    <Stack gap={4} pl="sm" style={{ borderLeft: '2px solid var(--mantine-color-default-border)' }}>
      <Group gap="xs">
        {!alone && <SeverityBadge severity={member.severity} />}
        {by !== 'product' && (
          <Text size="sm" fw={600} span>
            {member.product ? (
              <EntityLink id={member.product.id}>{member.product.name}</EntityLink>
            ) : (
              'No data product'
            )}
          </Text>
        )}
        {by !== 'domain' && (
          <Text size="sm" span>
            {member.domain ? (
              <>
                of <EntityLink id={member.domain.id}>{member.domain.name}</EntityLink>
              </>
            ) : (
              'no domain known'
            )}
          </Text>
        )}
        {member.assumed && (
          <Badge variant="outline" color="gray" c="var(--mantine-color-text)" size="sm" tt="none">
            partly assumed
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed" component="div">
        {by !== 'owner' && (
          <div>
            Talk to:{' '}
            {member.owners
              .map((owner) => (owner.role ? `${owner.name} (${owner.role})` : owner.name))
              .join(', ') || 'nobody is named'}
          </div>
        )}
        <div>
          Promises: {member.serviceLevels.map((each) => `${each.name} ${each.raw}`).join(', ') || 'none told'}
        </div>
        <div>
          {lastRun ? (
            <>
              Last run: {lastRun.state.toLowerCase()} <Time at={lastRun.at} /> by{' '}
              <EntityLink id={lastRun.jobId} />
            </>
          ) : (
            'No run is known.'
          )}
        </div>
      </Text>
      <List size="sm" listStyleType="none">
        {shown.map((id) => (
          <List.Item key={id}>
            <HitName id={id} />
          </List.Item>
        ))}
      </List>
      {member.hitIds.length > shown.length && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => setAll(true)}
          style={{ alignSelf: 'start' }}
        >
          Show {member.hitIds.length - shown.length} more
        </Anchor>
      )}
      {member.totalHits > member.hitIds.length && all && (
        <Text size="sm">{hitsText(member.totalHits, member.hitIds.length)}.</Text>
      )}
    </Stack>
  );
}

/** A column with the dataset it belongs to, or whatever else is hit. */
export function HitName({ id }: { id: string }) {
  const dataset = datasetOfColumn(id);
  return (
    <Text span size="sm" style={{ overflowWrap: 'anywhere' }}>
      <EntityLink id={id} />
      {dataset && (
        <Text span c="dimmed" inherit>
          {' '}
          in {labelOf(dataset)}
        </Text>
      )}
    </Text>
  );
}
