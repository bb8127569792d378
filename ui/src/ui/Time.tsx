import { Text } from '@mantine/core';
import { ago, exact } from './time';

/** A time as people say it; the exact one is in its tooltip. */
export function Time({ at }: { at: string | null | undefined }) {
  if (!at) return <Text span>–</Text>;
  return (
    <time dateTime={at} title={exact(at)}>
      {ago(at)}
    </time>
  );
}
