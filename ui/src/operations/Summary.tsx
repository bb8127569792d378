import { Alert, Text, Title } from '@mantine/core';
import { exact } from '../ui/time';
import type { State, Trouble } from './health';

const LOOK: Record<State, { color: string; sign: string; title: string }> = {
  unknown: { color: 'gray', sign: '…', title: 'Looking' },
  good: { color: 'teal', sign: '✓', title: 'Everything is up to date' },
  busy: { color: 'yellow', sign: '↻', title: 'Catching up' },
  bad: { color: 'red', sign: '✕', title: 'Something is wrong' },
};

interface Props {
  state: State;
  troubles: readonly Trouble[];
  /** Since when it is so, in milliseconds; undefined when nobody has looked. */
  since: number | undefined;
  /** Whether it was so when the page was opened, and perhaps longer. */
  fromBeginning: boolean;
}

/** One plain sentence: whether all is well, and since when it is not. */
export function Summary({ state, troubles, since, fromBeginning }: Props) {
  const { color, sign, title } = LOOK[state];
  return (
    <Alert color={color} role="status" mb="md">
      <Title order={2} size="h4">
        <span aria-hidden>{sign}</span> {title}
        {troubles.length > 0 && `: ${troubles.map((each) => each.text).join('; ')}`}.
      </Title>
      {since !== undefined && (
        <Text size="sm">
          {fromBeginning
            ? `So since this page was opened at least, ${exact(new Date(since).toISOString())}.`
            : `Since ${exact(new Date(since).toISOString())}.`}
        </Text>
      )}
    </Alert>
  );
}
