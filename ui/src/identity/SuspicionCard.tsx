import { Button, Group, List, Paper, SimpleGrid, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { SuspicionFragment } from '../api/generated';
import { EntityLink } from '../ui/EntityLink';
import type { Action, Name } from './consequences';
import { PairOfColumns } from './PairOfColumns';
import { evidenceWords, percent } from './words';

interface Props {
  suspicion: SuspicionFragment;
  onAct: (action: Action) => void;
}

/** Two datasets that may be one, what speaks for it, and what to do about it. */
export function SuspicionCard({ suspicion, onAct }: Props) {
  const { one, other, score, sharedColumns, evidence } = suspicion;
  const [open, setOpen] = useState(false);
  if (!one || !other) return null;
  const both = `${one.name} and ${other.name}`;
  return (
    <Paper withBorder p="md" component="section" aria-label={`Suspicion: ${both}`}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NameBlock name={one} />
        <NameBlock name={other} />
      </SimpleGrid>
      <Text size="sm" mt="sm">
        Likeness <b>{percent(score)}</b>, a guess; {sharedColumns} columns of one name.
      </Text>
      <List size="sm" my="xs">
        {evidence.map(({ rule, example, score: each }) => (
          <List.Item key={rule} style={{ overflowWrap: 'anywhere' }}>
            {evidenceWords(rule)} ({percent(each)}):{' '}
            <Text span size="sm" c="dimmed">
              {example}
            </Text>
          </List.Item>
        ))}
      </List>
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => onAct({ kind: 'merge', datasets: [one, other] })}>
          Merge…<VisuallyHidden> {both}</VisuallyHidden>
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onAct({ kind: 'dismiss', one, other })}>
          Dismiss…<VisuallyHidden> the suspicion about {both}</VisuallyHidden>
        </Button>
        <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide the columns' : 'Compare the columns'}
        </Button>
      </Group>
      {open && <PairOfColumns one={one} other={other} />}
    </Paper>
  );
}

/** A name with its namespace. */
export function NameBlock({ name: { id, name, namespace } }: { name: Name }) {
  return (
    <Stack gap={0} style={{ overflowWrap: 'anywhere' }}>
      <Text fw={600} component="div">
        <EntityLink id={id}>{name}</EntityLink>
      </Text>
      <Text size="sm" c="dimmed" ff="monospace">
        {namespace}
      </Text>
    </Stack>
  );
}
