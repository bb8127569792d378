import { Button, Group, Text } from '@mantine/core';
import { Failed } from '../ui/States';

interface Props {
  shown: number;
  total: number;
  loading: boolean;
  error: unknown;
  more: () => void;
  retry: () => void;
}

/** How much of a list is shown, and the way to the rest. */
export function More({ shown, total, loading, error, more, retry }: Props) {
  if (error !== undefined) return <Failed error={error} retry={retry} />;
  if (shown >= total) return null;
  return (
    <Group gap="sm" mt="xs">
      <Button variant="default" size="compact-sm" loading={loading} onClick={more}>
        Show more
      </Button>
      <Text size="sm" c="dimmed">
        {shown.toLocaleString()} of {total.toLocaleString()} shown
      </Text>
    </Group>
  );
}
