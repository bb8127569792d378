import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../api/client';
import type { LineageAddress } from '../address';
import { load, type Answer, type Ask } from './load';

const KEEP_MS = 60_000;
const MOST_KEPT = 80;

/** Asks, and answers the same question of the last minute from memory: going back is at once. */
export function remembering(inner: Ask, now: () => number = Date.now): Ask {
  const kept = new Map<string, { at: number; answer: Promise<unknown> }>();
  return <Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> => {
    const name = document.definitions.flatMap((each) => ('name' in each ? (each.name?.value ?? '') : ''));
    const key = `${name[0]} ${JSON.stringify(variables)}`;
    const known = kept.get(key);
    if (known && now() - known.at < KEEP_MS) return known.answer as Promise<Data>;
    const answer = inner(document, variables);
    kept.delete(key);
    kept.set(key, { at: now(), answer });
    answer.catch(() => kept.delete(key));
    const oldest = kept.keys().next().value;
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
}

export interface Loaded<Data> {
  data: Data | undefined;
  error: unknown;
  isLoading: boolean;
  again: () => void;
}

/** Loads what a key stands for. Old data stays until new data is there; an answer that comes late is dropped. */
export function useLoaded<Data>(key: string, fetch: (ask: Ask) => Promise<Data>): Loaded<Data> {
  const [state, setState] = useState<{ key?: string; data?: Data; error?: unknown }>({});
  const [attempt, setAttempt] = useState(0);
  const asker = useRef<Ask>(undefined);
  const fetcher = useRef(fetch);
  useEffect(() => {
    fetcher.current = fetch;
  });
  const wanted = `${attempt} ${key}`;
  useEffect(() => {
    let isWanted = true;
    asker.current ??= remembering(ask);
    fetcher.current(asker.current).then(
      (data) => isWanted && setState({ key: wanted, data }),
      (error: unknown) => isWanted && setState((before) => ({ ...before, key: wanted, error })),
    );
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  const again = useCallback(() => {
    asker.current = undefined;
    setAttempt((count) => count + 1);
  }, []);
  const isLoading = state.key !== wanted;
  return { data: state.data, error: isLoading ? undefined : state.error, isLoading, again };
}

export function useAnswer(address: LineageAddress): Loaded<Answer> {
  const { root, level, hops, up, down, open, show, column, asOf, compare } = address;
  const key = JSON.stringify({ root, level, hops, up, down, open, show, column, asOf, compare });
  return useLoaded(key, (asking) => load(address, asking));
}
