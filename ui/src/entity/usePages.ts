import { useCallback, useEffect, useState } from 'react';

/** A page of a list, as a connection of the API gives it. */
export interface Page<Item> {
  totalCount: number;
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  edges: { node: Item }[];
}

/** What such a list holds. */
export type ItemOf<Whole extends Page<unknown>> = Whole['edges'][number]['node'];

interface Loaded<Whole extends Page<unknown>> {
  items: ItemOf<Whole>[];
  /** The last page that came. */
  page: Whole;
}

/**
 * A list read page by page. What loads a page has to be stable for one list; another function begins another list.
 * A page that is null or undefined ends the list.
 */
export function usePages<Whole extends Page<unknown>>(
  load: (after: string | null) => Promise<Whole | null | undefined>,
) {
  const [loaded, setLoaded] = useState<Loaded<Whole>>();
  const [error, setError] = useState<unknown>();
  const [loading, setLoading] = useState(true);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let here = true;
    load(null)
      .then((page) => {
        if (!here) return;
        setError(undefined);
        setLoaded(page ? { items: page.edges.map((edge) => edge.node), page } : undefined);
      })
      .catch((cause: unknown) => here && setError(cause))
      .finally(() => here && setLoading(false));
    return () => {
      here = false;
    };
  }, [load, attempt]);

  const more = useCallback(() => {
    if (!loaded?.page.pageInfo.hasNextPage) return;
    setLoading(true);
    load(loaded.page.pageInfo.endCursor)
      .then((page) => {
        setError(undefined);
        if (page) setLoaded({ items: [...loaded.items, ...page.edges.map((edge) => edge.node)], page });
      })
      .catch(setError)
      .finally(() => setLoading(false));
  }, [load, loaded]);

  const retry = () => (loaded ? more() : setAttempt((before) => before + 1));
  const items: ItemOf<Whole>[] = loaded?.items ?? [];
  return { items, page: loaded?.page, error, loading, more, retry };
}
