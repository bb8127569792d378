import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { SuspectedDuplicatesDocument } from '../api/generated';
import { More } from '../ui/More';
import { Empty, Failed, Loading } from '../ui/States';
import type { Action } from './consequences';
import { larger, MOST, PAGE } from './pages';
import { SuspicionCard } from './SuspicionCard';
import { IDENTITY_CONTEXT } from './useDecide';

/** Pairs of datasets that look like one. */
export function Suspected({ onAct }: { onAct: (action: Action) => void }) {
  const [first, setFirst] = useState(PAGE);
  const [{ data, error, fetching }, again] = useQuery({
    query: SuspectedDuplicatesDocument,
    variables: { first },
    context: IDENTITY_CONTEXT,
  });
  if (!data)
    return error ? <Failed error={error} retry={again} /> : <Loading label="Loading the suspicions" />;
  const { edges, pageInfo } = data.suspectedDuplicates;
  return (
    <Stack gap="md">
      {error && <Failed error={error} retry={again} />}
      {!edges.length && (
        <Empty title="No two datasets look alike">
          Names that differ by a port, a short host name or an environment, or datasets with the same columns,
          would be listed here. Any two can be merged from the tab “names” of a dataset.
        </Empty>
      )}
      {edges.map(({ node }) => (
        <SuspicionCard key={`${node.one?.id} ${node.other?.id}`} suspicion={node} onAct={onAct} />
      ))}
      {edges.length > 0 && (
        <More
          hasMore={pageInfo.hasNextPage}
          shown={edges.length}
          limit={MOST}
          loading={fetching}
          more={() => setFirst(larger(edges.length))}
        />
      )}
    </Stack>
  );
}
