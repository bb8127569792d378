import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Failed } from './States';

interface Props {
  shown: number;
  hasMore: boolean;
  /** How many there are in all; undefined when nobody counted. */
  total?: number | undefined;
  /** So many are given at most. */
  limit?: number | undefined;
  loading: boolean;
  error?: unknown;
  more: () => void;
  retry?: (() => void) | undefined;
}

/** How much of a list is shown, and the way to the rest. */
export function More({ shown, hasMore, total, limit, loading, error, more, retry }: Props) {
  if (error !== undefined) return <Failed error={error} retry={retry} />;
  const count = shown.toLocaleString();
  // Where the total is known it stands above the list, and all is there.
  if (!hasMore) return total === undefined ? <Said>{count} shown, none left out.</Said> : null;
  if (limit !== undefined && shown >= limit) return <Said>The first {count} are shown; there are more.</Said>;
  return (
    <Group gap="sm" mt="xs">
      <Button variant="default" size="compact-sm" loading={loading} onClick={more}>
        Show more
      </Button>
      <Text size="sm" c="dimmed">
        {total === undefined
          ? `${count} shown, there are more`
          : `${count} of ${total.toLocaleString()} shown`}
      </Text>
    </Group>
  );
}

function Said({ children }: { children: ReactNode }) {
  return (
    <Text size="sm" c="dimmed" role="status">
      {children}
    </Text>
  );
}
