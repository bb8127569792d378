import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../api/client';

/** A page of a connection. */
export interface Connection<Edge> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: readonly Edge[];
}

interface Loaded<C> {
  pages: readonly C[];
  isLoading: boolean;
  error: unknown;
}

/** Pages of a list, one after the other; what was loaded stays while it is loaded anew. */
export function usePages<Data, Variables extends object, C extends Connection<unknown>>(
  document: TypedDocumentNode<Data, Variables & { first: number; after?: string | null }>,
  variables: Variables,
  connectionOf: (data: Data) => C,
  first: number,
) {
  const [loaded, setLoaded] = useState<Loaded<C>>({ pages: [], isLoading: true, error: undefined });
  // Only the answer to the latest question counts.
  const latest = useRef<symbol>(undefined);
  const key = JSON.stringify(variables);
  const read = useRef(connectionOf);

  const load = useCallback(
    async (pages: readonly C[]) => {
      const mine = Symbol();
      latest.current = mine;
      setLoaded((before) => ({ ...before, isLoading: true, error: undefined }));
      try {
        const after = pages.at(-1)?.pageInfo.endCursor ?? null;
        const page = read.current(await ask(document, { ...(JSON.parse(key) as Variables), first, after }));
        if (mine === latest.current)
          setLoaded({ pages: [...pages, page], isLoading: false, error: undefined });
      } catch (error) {
        if (mine === latest.current) setLoaded((before) => ({ ...before, isLoading: false, error }));
      }
    },
    [document, key, first],
  );

  const reload = useCallback(() => load([]), [load]);
  useEffect(() => {
    // What is loaded is shown only once it has come.
    void Promise.resolve().then(reload);
    return () => {
      latest.current = undefined;
    };
  }, [reload]);

  return { ...loaded, reload, more: () => load(loaded.pages) };
}
