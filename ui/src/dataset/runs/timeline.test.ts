import { describe, expect, it } from 'vitest';
import { barsOf, columnsOf, newestFirst, spanOf, ticksOf, type TimedRun } from './timeline';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const ms = (minute: number) => Date.parse(at(minute));
const run = (from: number | null, to: number | null, state = 'COMPLETE'): TimedRun => ({
  id: `${from}-${to}`,
  startedAt: from === null ? null : at(from),
  endedAt: to === null ? null : at(to),
  state,
});

describe('the span', () => {
  it('reaches from the first start to the last end', () => {
    expect(spanOf([run(10, 20), run(5, 8)], ms(99))).toEqual({ from: ms(5), to: ms(20) });
  });

  it('reaches to now while a run goes on, not when a run just never told its end', () => {
    expect(spanOf([run(10, null, 'RUNNING')], ms(30))?.to).toBe(ms(30));
    expect(spanOf([run(10, 20), run(12, null, 'FAIL')], ms(30))?.to).toBe(ms(20));
  });

  it('is never empty, and none without any time', () => {
    const span = spanOf([run(10, null, 'COMPLETE')], ms(30));
    expect(span && span.to > span.from).toBe(true);
    expect(spanOf([run(null, null)], ms(30))).toBeUndefined();
  });
});

describe('bars', () => {
  const span = { from: ms(0), to: ms(100) };

  it('stand where their runs were', () => {
    expect(barsOf([run(10, 30)], span, 200, ms(100))).toMatchObject([{ x: 20, width: 40, isOpen: false }]);
  });

  it('of short runs can still be seen, also at the right edge', () => {
    expect(barsOf([run(100, 100)], span, 200, ms(100))).toMatchObject([{ x: 197, width: 3 }]);
  });

  it('of live runs reach to now and are open', () => {
    expect(barsOf([run(50, null, 'RUNNING')], span, 200, ms(100))).toMatchObject([
      { x: 100, width: 100, isOpen: true },
    ]);
  });

  it('stand at the end when the start is not known, and nowhere without any time', () => {
    expect(barsOf([run(null, 40)], span, 200, ms(100))).toMatchObject([{ x: 80, width: 3, isOpen: true }]);
    expect(barsOf([run(null, null)], span, 200, ms(100))).toEqual([]);
  });
});

it('spreads ticks over the whole width', () => {
  expect(ticksOf({ from: 0, to: 10 }, 100, 3)).toEqual([
    { x: 0, time: 0 },
    { x: 50, time: 5 },
    { x: 100, time: 10 },
  ]);
});

it('sorts newest first, unknown last', () => {
  expect(newestFirst([run(1, 2), run(null, null), run(5, 6)]).map(({ id }) => id)).toEqual([
    '5-6',
    '1-2',
    'null-null',
  ]);
});

describe('runs one after the other', () => {
  const took = (minute: number, duration: number | null) => ({ ...run(minute, minute), duration });

  it('are as high as they took long, the newest at the right edge', () => {
    const columns = columnsOf([took(3, 30), took(2, 60), took(1, null)], 100, 40);
    expect(columns.map(({ x, height }) => [x, height])).toEqual([
      [82, 20],
      [64, 40],
      [46, 3],
    ]);
  });

  it('leave out the oldest when there is no room', () => {
    const runs = Array.from({ length: 100 }, (_, index) => took(100 - index, 1));
    const columns = columnsOf(runs, 40, 40);
    expect(columns).toHaveLength(10);
    expect(columns[0]?.run).toBe(runs[0]);
    expect(columns.every(({ x }) => x >= 0)).toBe(true);
  });

  it('can be seen when no duration is known', () => {
    expect(columnsOf([took(1, null)], 100, 40)[0]?.height).toBe(3);
  });
});
