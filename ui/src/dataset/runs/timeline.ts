/** Where runs stand in a picture of time: one lane for each job, time from left to right. */

export interface TimedRun {
  id: string;
  startedAt: string | null;
  endedAt: string | null;
  state: string;
}

export interface Bar<Run extends TimedRun> {
  run: Run;
  x: number;
  width: number;
  /** Whether its end is not known, so that it is drawn as open. */
  isOpen: boolean;
}

export interface Span {
  from: number;
  to: number;
}

const LEAST_WIDTH = 3;
const LIVE = ['START', 'RUNNING'];

/** From the first start to the last end; what is still running lasts until now. Undefined when no time is known. */
export function spanOf(runs: readonly TimedRun[], now: number): Span | undefined {
  const times = runs.flatMap((run) => {
    const times = [run.startedAt, run.endedAt]
      .filter((time) => time !== null)
      .map((time) => Date.parse(time));
    return times.length && isLive(run) ? [...times, now] : times;
  });
  if (!times.length) return undefined;
  const from = times.reduce((least, time) => Math.min(least, time));
  const to = times.reduce((most, time) => Math.max(most, time));
  // A single moment is a point in the middle of a minute.
  return to > from ? { from, to } : { from: from - 30_000, to: to + 30_000 };
}

/** The bars of one lane. Runs of which no time is known have none. */
export function barsOf<Run extends TimedRun>(
  runs: readonly Run[],
  { from, to }: Span,
  width: number,
  now: number,
): Bar<Run>[] {
  const scale = width / (to - from);
  return runs.flatMap((run) => {
    const known = run.startedAt ?? run.endedAt;
    if (known === null) return [];
    const start = Date.parse(known);
    const isOpen = run.endedAt === null || run.startedAt === null;
    const end = run.endedAt !== null ? Date.parse(run.endedAt) : isLive(run) ? now : start;
    const length = Math.max(LEAST_WIDTH, (end - start) * scale);
    const x = Math.min((start - from) * scale, width - length);
    return [{ run, x: Math.max(0, x), width: Math.min(length, width), isOpen }];
  });
}

/** A run as a column whose height is how long it took. */
export interface Column<Run extends TimedRun> {
  run: Run;
  x: number;
  width: number;
  height: number;
}

/**
 * Runs one after the other, oldest left, newest at the right edge, as high as they took long against the
 * longest; one whose duration is not known is as low as can be seen. What does not fit in the width is the
 * oldest, and is left out.
 */
export function columnsOf<Run extends TimedRun & { duration: number | null }>(
  newestFirst: readonly Run[],
  width: number,
  height: number,
): Column<Run>[] {
  const step = Math.max(LEAST_WIDTH + 1, Math.min(18, width / Math.max(1, newestFirst.length)));
  const shown = newestFirst.slice(0, Math.floor(width / step));
  const longest = shown.reduce((most, run) => Math.max(most, run.duration ?? 0), 0);
  return shown.map((run, index) => ({
    run,
    x: width - (index + 1) * step,
    width: step - Math.min(3, step / 4),
    height: Math.max(LEAST_WIDTH, longest > 0 ? ((run.duration ?? 0) / longest) * height : 0),
  }));
}

/** Times to write below, evenly spread, with where they stand. */
export function ticksOf({ from, to }: Span, width: number, count: number): { x: number; time: number }[] {
  return Array.from({ length: count }, (_, index) => ({
    x: (width * index) / (count - 1),
    time: from + ((to - from) * index) / (count - 1),
  }));
}

/** Newest first; those without a start come last, in the order they had. */
export function newestFirst<Run extends TimedRun>(runs: readonly Run[]): Run[] {
  const time = ({ startedAt, endedAt }: Run) => Date.parse(startedAt ?? endedAt ?? '1970-01-01T00:00:00Z');
  return [...runs].sort((one, other) => time(other) - time(one));
}

function isLive({ state, endedAt }: TimedRun): boolean {
  return LIVE.includes(state) && endedAt === null;
}
