import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { ImpactDocument } from '../api/generated';
import type { Report } from './groups';
import { toChange, type Proposal } from './proposal';

/** Where an assessment stands; the proposal is the one that was asked about, whatever is being typed now. */
export type Assessment =
  | { state: 'none' }
  | { state: 'running'; proposal: Proposal; startedAt: number; before: Report | undefined }
  | { state: 'cancelled'; proposal: Proposal }
  | { state: 'failed'; proposal: Proposal; error: unknown }
  | { state: 'done'; proposal: Proposal; report: Report };

/** How many hits are told at first, and when more are asked for. */
export const USUAL_HITS = 100;
export const MOST_HITS = 10_000;

/** Asks what a proposal would break; one question at a time, which can be cancelled. */
export function useImpact() {
  const client = useClient();
  const [assessment, setAssessment] = useState<Assessment>({ state: 'none' });
  const running = useRef<(() => void) | undefined>(undefined);

  const stop = useCallback(() => {
    running.current?.();
    running.current = undefined;
  }, []);

  const run = useCallback(
    (proposal: Proposal, mostHits = USUAL_HITS) => {
      stop();
      setAssessment((last) => ({
        state: 'running',
        proposal,
        startedAt: Date.now(),
        before: last.state === 'done' && last.proposal === proposal ? last.report : undefined,
      }));
      const { unsubscribe } = client
        .query(ImpactDocument, { change: toChange(proposal), mostHits }, { requestPolicy: 'network-only' })
        .subscribe((result) => {
          if (result.data) setAssessment({ state: 'done', proposal, report: result.data.impact });
          else setAssessment({ state: 'failed', proposal, error: result.error });
        });
      running.current = unsubscribe;
    },
    [client, stop],
  );

  const cancel = useCallback(() => {
    stop();
    setAssessment((last) =>
      last.state === 'running' ? { state: 'cancelled', proposal: last.proposal } : last,
    );
  }, [stop]);

  const clear = useCallback(() => {
    stop();
    setAssessment({ state: 'none' });
  }, [stop]);

  useEffect(() => stop, [stop]);

  return { assessment, run, cancel, clear };
}
