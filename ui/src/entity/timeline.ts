import type { RunState } from '../api/generated';

export interface TimelineRun {
  id: string;
  state: RunState | null;
  startedAt: string | null;
  duration: number | null;
}

export interface Bar {
  id: string;
  x: number;
  width: number;
  y: number;
  height: number;
  /** Whether its height means something; a run without a duration stands as a low outline. */
  known: boolean;
  state: RunState | null;
}

export interface Timeline {
  bars: Bar[];
  /** The duration that the full height stands for, in seconds; 0 when no duration is known. */
  top: number;
  slot: number;
}

const LEAST_HEIGHT = 3;
const UNKNOWN_HEIGHT = 10;
const WIDEST = 28;

/** Bars for runs that come newest first, drawn oldest first; their height is their duration, from 0. */
export function timeline(runs: readonly TimelineRun[], width: number, height: number): Timeline {
  const oldestFirst = [...runs].reverse();
  const top = niceTop(Math.max(0, ...runs.map((run) => run.duration ?? 0)));
  const slot = oldestFirst.length ? Math.min(WIDEST, width / oldestFirst.length) : 0;
  const gap = Math.min(4, slot * 0.2);
  const bars = oldestFirst.map((run, at) => {
    const known = run.duration !== null && top > 0;
    const tall = known ? Math.max(LEAST_HEIGHT, ((run.duration ?? 0) / top) * height) : UNKNOWN_HEIGHT;
    return {
      id: run.id,
      x: at * slot,
      width: slot - gap,
      y: height - tall,
      height: tall,
      known,
      state: run.state,
    };
  });
  return { bars, top, slot };
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 43200, 86400];

/** The first round duration that is not shorter. */
export function niceTop(longest: number): number {
  if (longest <= 0) return 0;
  if (longest < 1) return Math.ceil(longest * 10) / 10;
  return STEPS.find((step) => step >= longest) ?? Math.ceil(longest / 86400) * 86400;
}

const WORDS: Record<RunState, { word: string; sign: string; color: string }> = {
  COMPLETE: { word: 'Complete', sign: '✓', color: 'green' },
  FAIL: { word: 'Failed', sign: '✕', color: 'red' },
  ABORT: { word: 'Aborted', sign: '■', color: 'orange' },
  RUNNING: { word: 'Running', sign: '▶', color: 'blue' },
  START: { word: 'Started', sign: '▷', color: 'blue' },
  OTHER: { word: 'Other', sign: '?', color: 'gray' },
};

/** How a state is told: in a word, a sign and a colour. */
export function stateOf(state: RunState | null): { word: string; sign: string; color: string } {
  return state ? WORDS[state] : { word: 'Unknown', sign: '?', color: 'gray' };
}

/** How many runs are in each state, most first, e.g. "12 complete, 1 failed". */
export function statesInWords(runs: readonly { state: RunState | null }[]): string {
  const counts = new Map<string, number>();
  for (const run of runs) {
    const word = stateOf(run.state).word.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}
