import type { State } from './health';

/** Since when something is in a state. */
export interface Since {
  state: State;
  at: number;
  /** Whether it was so when it was first looked at, and perhaps before. */
  fromBeginning: boolean;
}

/** What is known after another look: the time stays while the state does. */
export function nextSince(
  before: Since | undefined,
  state: State,
  at: number | undefined,
): Since | undefined {
  if (state === 'unknown' || at === undefined) return before;
  if (before?.state === state) return before;
  return { state, at, fromBeginning: before === undefined };
}
