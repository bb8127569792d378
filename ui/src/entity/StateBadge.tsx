import { Badge } from '@mantine/core';
import type { RunState } from '../api/generated';
import { stateOf } from './timeline';

/** The state of a run, in a word and a sign. */
export function StateBadge({ state }: { state: RunState | null }) {
  const { word, sign, color } = stateOf(state);
  return (
    <Badge
      variant="light"
      color={color}
      c="var(--mantine-color-text)"
      size="sm"
      radius="sm"
      tt="none"
      leftSection={<span aria-hidden>{sign}</span>}
    >
      {word}
    </Badge>
  );
}
