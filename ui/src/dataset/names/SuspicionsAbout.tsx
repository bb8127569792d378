import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { SuspectedDuplicatesDocument } from '../../api/generated';
import type { Action, Name } from '../../identity/consequences';
import { SuspicionCard } from '../../identity/SuspicionCard';
import { IDENTITY_CONTEXT } from '../../identity/useDecide';
import { Partial } from '../../ui/States';
import { Answered } from '../Answered';

const LOOKED_THROUGH = 1000;

interface Props {
  names: readonly Name[];
  onAct: (action: Action) => void;
}

/** Other datasets that look like this one. */
export function SuspicionsAbout({ names, onAct }: Props) {
  const [{ data, error }, again] = useQuery({
    query: SuspectedDuplicatesDocument,
    variables: { first: LOOKED_THROUGH },
    context: IDENTITY_CONTEXT,
  });
  const ids = new Set(names.map(({ id }) => id));
  return (
    <section aria-labelledby="suspected">
      <Title order={2} size="h4" id="suspected" mb="xs">
        Suspected duplicates
      </Title>
      <Answered value={data?.suspectedDuplicates} error={error} retry={again} label="Loading the suspicions">
        {({ edges, pageInfo }) => {
          const own = edges.filter(
            ({ node }) => ids.has(node.one?.id ?? '') || ids.has(node.other?.id ?? ''),
          );
          return (
            <Stack gap="sm">
              {own.map(({ node }) => (
                <SuspicionCard key={`${node.one?.id} ${node.other?.id}`} suspicion={node} onAct={onAct} />
              ))}
              {!own.length && (
                <Text size="sm" c="dimmed">
                  No other dataset is suspected to be this one.
                </Text>
              )}
              {pageInfo.hasNextPage && (
                <Partial
                  reason={`Only the first ${LOOKED_THROUGH} suspicions of the catalog were looked through; the identity page lists all.`}
                />
              )}
            </Stack>
          );
        }}
      </Answered>
    </section>
  );
}
