import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { More } from '../ui/More';
import { Failed, Loading } from '../ui/States';
import { IDENTITY_CONTEXT } from './useDecide';

/** The most that the API gives at once. */
const MOST = 1000;
const PAGE = 20;

interface Props<Data, Node> {
  document: TypedDocumentNode<Data, { first: number }>;
  of: (data: Data) => { pageInfo: { hasNextPage: boolean }; edges: readonly { node: Node }[] };
  /** What is said while the first answer loads. */
  loading: string;
  children: (items: Node[]) => ReactNode;
}

/** A list that is asked for anew with more of it: decisions change what its pages begin with. */
export function Grown<Data, Node>({ document, of, loading, children }: Props<Data, Node>) {
  const [first, setFirst] = useState(PAGE);
  const [{ data, error, fetching }, again] = useQuery({
    query: document,
    variables: { first },
    context: IDENTITY_CONTEXT,
  });
  if (!data) return error ? <Failed error={error} retry={again} /> : <Loading label={loading} />;
  const { edges, pageInfo } = of(data);
  return (
    <Stack gap="md">
      {error && <Failed error={error} retry={again} />}
      {children(edges.map(({ node }) => node))}
      {edges.length > 0 && (
        <More
          hasMore={pageInfo.hasNextPage}
          shown={edges.length}
          limit={MOST}
          loading={fetching}
          more={() => setFirst(Math.min(MOST, edges.length * 3))}
        />
      )}
    </Stack>
  );
}
