import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { OperationsHoldingsDocument, OperationsProgressDocument } from '../api/generated';
import { addSample, type Holding, type Sample } from './health';
import { fetchChecks } from './readiness';

const EVERY = 5_000;
/** Counting costs the server more than the rest: one look in six. */
const COUNT_EVERY = 6;
const LONGEST = 10_000;

export interface Health {
  samples: readonly Sample[];
  /** The latest two counts. */
  holdings: readonly (readonly Holding[])[];
  /** What kept the latest look from being whole. */
  error: unknown;
  refresh: () => void;
}

/** Looks at the server every few seconds while the page can be seen, and keeps what it saw. */
export function useHealth(): Health {
  const client = useClient();
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const [holdings, setHoldings] = useState<readonly (readonly Holding[])[]>([]);
  const [error, setError] = useState<unknown>();
  const [turn, setTurn] = useState(0);
  const refresh = useCallback(() => setTurn((last) => last + 1), []);

  useEffect(() => {
    let looks = 0;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const abort = new AbortController();

    async function look() {
      if (document.visibilityState === 'visible') {
        const isCounting = looks++ % COUNT_EVERY === 0;
        const [progress, checks, counts] = await Promise.all([
          client.query(OperationsProgressDocument, {}, { requestPolicy: 'network-only' }).toPromise(),
          fetchChecks(AbortSignal.any([abort.signal, AbortSignal.timeout(LONGEST)])).catch(() => undefined),
          isCounting
            ? client.query(OperationsHoldingsDocument, {}, { requestPolicy: 'network-only' }).toPromise()
            : undefined,
        ]);
        if (isOver) return;
        setError(progress.error ?? counts?.error);
        setSamples((before) =>
          addSample(before, {
            at: Date.now(),
            intake: progress.data?.operations.intake ?? undefined,
            views: progress.data?.operations.views,
            deadLetters: progress.data?.deadLetters.totalCount,
            checks,
          }),
        );
        const held = counts?.data?.operations.holdings;
        if (held) setHoldings((before) => [...before, held].slice(-2));
      }
      timer = setTimeout(() => void look(), EVERY);
    }

    void look();
    return () => {
      isOver = true;
      abort.abort();
      clearTimeout(timer);
    };
  }, [client, turn]);

  return { samples, holdings, error, refresh };
}
