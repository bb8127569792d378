import { Button, Text } from '@mantine/core';
import { counted } from '../dataset/answers';

/** The most that the API gives at once. */
export const MOST = 1000;
export const PAGE = 20;

interface Props {
  hasMore: boolean;
  shown: number;
  /** What is listed, in the singular. */
  what: string;
  fetching: boolean;
  onMore: (first: number) => void;
}

/** The way to the rest of a list; says when there is none. */
export function More({ hasMore, shown, what, fetching, onMore }: Props) {
  if (!hasMore) {
    return (
      <Text size="sm" c="dimmed" role="status">
        {counted(shown, what)}, none left out.
      </Text>
    );
  }
  if (shown >= MOST) {
    return (
      <Text size="sm" role="status">
        The first {counted(MOST, what)}; there are more.
      </Text>
    );
  }
  return (
    <Button variant="default" loading={fetching} onClick={() => onMore(Math.min(MOST, shown * 3))}>
      {counted(shown, what)} shown, there are more: show more
    </Button>
  );
}
