import { Badge } from '@mantine/core';
import type { Kind } from './ids';

const COLORS: Record<Kind, string> = {
  dataset: 'blue',
  column: 'cyan',
  job: 'grape',
  run: 'gray',
  product: 'teal',
  domain: 'orange',
};

/** What kind of thing a row or heading stands for. */
export function KindBadge({ kind }: { kind: Kind }) {
  return (
    <Badge color={COLORS[kind]} variant="light" size="sm" radius="sm" tt="none" c="var(--mantine-color-text)">
      {kind}
    </Badge>
  );
}
