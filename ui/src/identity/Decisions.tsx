import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { IdentityDecisionsDocument } from '../api/generated';
import { More } from '../ui/More';
import { Empty, Failed, Loading } from '../ui/States';
import type { Action } from './consequences';
import { DecisionItem } from './DecisionItem';
import { larger, MOST, PAGE } from './pages';
import { IDENTITY_CONTEXT } from './useDecide';

/** What was decided about names, newest first. */
export function Decisions({ onAct }: { onAct: (action: Action) => void }) {
  const [first, setFirst] = useState(PAGE);
  const [{ data, error, fetching }, again] = useQuery({
    query: IdentityDecisionsDocument,
    variables: { first },
    context: IDENTITY_CONTEXT,
  });
  if (!data)
    return error ? <Failed error={error} retry={again} /> : <Loading label="Loading the decisions" />;
  const { edges, pageInfo } = data.identityDecisions;
  return (
    <Stack gap="md">
      {error && <Failed error={error} retry={again} />}
      {edges.length ? (
        <>
          <Stack component="ul" gap="xs" p={0} m={0}>
            {edges.map(({ node }) => (
              <DecisionItem key={node.id} decision={node} onAct={onAct} />
            ))}
          </Stack>
          <More
            hasMore={pageInfo.hasNextPage}
            shown={edges.length}
            limit={MOST}
            loading={fetching}
            more={() => setFirst(larger(edges.length))}
          />
        </>
      ) : (
        <Empty title="Nobody has decided anything yet">
          Merge suspected duplicates, or merge and split names on the tab “names” of a dataset.
        </Empty>
      )}
    </Stack>
  );
}
