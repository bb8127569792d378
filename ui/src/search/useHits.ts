import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import {
  MoreHitsDocument,
  SearchDocument,
  type HitFragment,
  type SearchFilter,
  type SearchQuery,
} from '../api/generated';

/** A first page that fills the window and comes fast; further ones are larger. */
const FIRST_PAGE = 20;
const NEXT_PAGE = 50;
const KEPT_FOR = 5 * 60 * 1000;

/** Answers to one search, as far as they were asked for. */
export interface HitList {
  key: string;
  text: string;
  hits: HitFragment[];
  total: number;
  facets: SearchQuery['search']['facets'];
  watermark: string;
  cursor: string | null;
  hasMore: boolean;
  at: number;
}

/** The last answers, so that going back from a page shows the same place of a long list at once. */
let kept: HitList | undefined;

interface Problem {
  key: string;
  error: unknown;
}

/**
 * The answers to a text and a filter; undefined text: no search. The answers before stay until the new ones are there,
 * and an answer that was overtaken by another search is never shown.
 */
export function useHits(text: string | undefined, filter: SearchFilter | undefined) {
  const client = useClient();
  const key = text === undefined ? '' : JSON.stringify([text, filter]);
  const [list, setList] = useState<HitList | undefined>(() => (kept?.key === key ? kept : undefined));
  // Without a search there are no answers that could stay.
  if (!key && list) setList(undefined);
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  const [loadingMore, setLoadingMore] = useState(false);
  const current = useRef(key);

  useEffect(() => {
    current.current = key;
    if (!key || (attempt === 0 && isFresh(kept, key))) return;
    const [text, filter] = JSON.parse(key) as [string, SearchFilter | undefined];
    const running = client
      .query(SearchDocument, { text, filter, first: FIRST_PAGE }, { requestPolicy: 'network-only' })
      .subscribe(({ data, error }) => {
        if (data) {
          setProblem(undefined);
          setList((kept = listOf(key, text, data)));
        } else setProblem({ key, error });
      });
    return () => running.unsubscribe();
  }, [client, key, attempt]);

  const more = useCallback(() => {
    if (!list?.hasMore || loadingMore || list.key !== key) return;
    const [text, filter] = JSON.parse(key) as [string, SearchFilter | undefined];
    setLoadingMore(true);
    void client
      .query(
        MoreHitsDocument,
        { text, filter, first: NEXT_PAGE, after: list.cursor },
        { requestPolicy: 'network-only' },
      )
      .toPromise()
      .then(({ data, error }) => {
        setLoadingMore(false);
        if (current.current !== key) return;
        if (data) {
          setProblem(undefined);
          setList((kept = withPage(list, data.search)));
        } else setProblem({ key, error });
      });
  }, [client, key, list, loadingMore]);

  const error = problem?.key === key ? problem.error : undefined;
  return {
    list,
    /** Whether what is shown answers another search than the one asked for. */
    isOld: list !== undefined && list.key !== key,
    loading: key !== '' && list?.key !== key && !error,
    loadingMore,
    error,
    more,
    retry: () => (list?.key === key ? more() : setAttempt((before) => before + 1)),
  };
}

function isFresh(list: HitList | undefined, key: string): boolean {
  return list?.key === key && Date.now() - list.at < KEPT_FOR;
}

function listOf(key: string, text: string, { search }: SearchQuery): HitList {
  return {
    key,
    text,
    hits: search.edges,
    total: search.totalCount,
    facets: search.facets,
    watermark: search.watermark,
    cursor: search.pageInfo.endCursor,
    hasMore: search.pageInfo.hasNextPage,
    at: Date.now(),
  };
}

interface Page {
  edges: HitFragment[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** With one page more; what moved between pages while they were read stands once. */
export function withPage(list: HitList, page: Page): HitList {
  const known = new Set(list.hits.map((hit) => hit.id));
  return {
    ...list,
    hits: [...list.hits, ...page.edges.filter((hit) => !known.has(hit.id))],
    cursor: page.pageInfo.endCursor,
    hasMore: page.pageInfo.hasNextPage,
  };
}
