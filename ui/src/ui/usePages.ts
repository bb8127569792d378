import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../api/client';

/** A page of a list. */
export interface Connection<Node> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: readonly { node: Node }[];
}

/** What such a list holds. */
export type NodeOf<C extends Connection<unknown>> = C['edges'][number]['node'];

interface Loaded<C> {
  pages: readonly C[];
  isLoading: boolean;
  error: unknown;
  /** The pages after which the last one was asked for. */
  after: readonly C[];
}

/**
 * Pages of a list, one after the other; what was loaded stays while it is loaded anew. An answer without the list
 * leaves it as it is.
 */
export function usePages<Data, Variables extends object, C extends Connection<unknown>>(
  document: TypedDocumentNode<Data, Variables & { first: number; after?: string | null }>,
  variables: Variables,
  connectionOf: (data: Data) => C | null | undefined,
  first: number,
) {
  const [loaded, setLoaded] = useState<Loaded<C>>({
    pages: [],
    isLoading: true,
    error: undefined,
    after: [],
  });
  // Only the answer to the latest question counts.
  const latest = useRef<symbol>(undefined);
  const key = JSON.stringify(variables);
  const read = useRef(connectionOf);

  const load = useCallback(
    async (pages: readonly C[]) => {
      const mine = Symbol();
      latest.current = mine;
      setLoaded((before) => ({ ...before, isLoading: true, error: undefined, after: pages }));
      try {
        const after = pages.at(-1)?.pageInfo.endCursor ?? null;
        const page = read.current(await ask(document, { ...(JSON.parse(key) as Variables), first, after }));
        if (mine === latest.current)
          setLoaded((before) => ({
            ...before,
            pages: page ? [...pages, page] : before.pages,
            isLoading: false,
          }));
      } catch (error) {
        if (mine === latest.current) setLoaded((before) => ({ ...before, isLoading: false, error }));
      }
    },
    [document, key, first],
  );

  const reload = useCallback(() => void load([]), [load]);
  useEffect(() => {
    // What is loaded is shown only once it has come.
    void Promise.resolve().then(reload);
    return () => {
      latest.current = undefined;
    };
  }, [reload]);

  const { pages, isLoading, error, after } = loaded;
  const items: NodeOf<C>[] = pages.flatMap((page) => page.edges.map(({ node }) => node));
  return {
    pages,
    /** What all pages hold. */
    items,
    /** The page that came last; undefined before the first. */
    last: pages.at(-1),
    isLoading,
    error,
    reload,
    more: () => void load(pages),
    /** Asks for that page again which could not be had. */
    retry: () => void load(after),
  };
}

/** A list as {@link usePages} gives it. */
export type Pages<C extends Connection<unknown>> = ReturnType<typeof usePages<unknown, object, C>>;
