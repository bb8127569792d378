import { stringifyDocument } from '@urql/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { currentSession } from '../../api/session';
import { CatalogChangesDocument, type CatalogChangesSubscription } from '../../api/generated';

export type LiveChange = CatalogChangesSubscription['catalogChanges'];
export type LiveState = 'connecting' | 'connected' | 'broken';

const KINDS = ['dataset', 'column', 'job', 'run', 'product'];

/** Hears of changes of the catalog while the page is open; the code for it is loaded only then. */
export function useCatalogChanges(onChange: (change: LiveChange) => void): LiveState {
  const [state, setState] = useState<LiveState>('connecting');
  const hear = useEffectEvent(onChange);
  useEffect(() => {
    let isOver = false;
    let stop: (() => void) | undefined;
    void import('graphql-ws')
      .then(({ createClient }) => {
        if (isOver) return;
        const socket = createClient({
          url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
          // A browser sends no headers with a socket: its first message says who it is.
          connectionParams: () => {
            const { token } = currentSession();
            return token ? { Authorization: `Bearer ${token}` } : {};
          },
          retryAttempts: Infinity,
          shouldRetry: () => true,
          on: {
            connected: () => setState('connected'),
            closed: () => setState('broken'),
          },
        });
        const unsubscribe = socket.subscribe<CatalogChangesSubscription>(
          { query: stringifyDocument(CatalogChangesDocument), variables: { kinds: KINDS } },
          {
            next: ({ data }) => data?.catalogChanges && hear(data.catalogChanges),
            error: () => setState('broken'),
            complete: () => setState('broken'),
          },
        );
        stop = () => {
          unsubscribe();
          void socket.dispose();
        };
      })
      .catch(() => setState('broken'));
    return () => {
      isOver = true;
      stop?.();
    };
  }, []);
  return state;
}
