import { describe, expect, it } from 'vitest';
import { niceTop, statesInWords, timeline, type TimelineRun } from './timeline';

const run = (id: string, duration: number | null, state: TimelineRun['state'] = 'COMPLETE'): TimelineRun => ({
  id,
  duration,
  state,
  startedAt: null,
});

describe('the timeline of runs', () => {
  it('draws the oldest first, as high as it took, standing on the ground', () => {
    const { bars, top } = timeline([run('new', 60), run('old', 30)], 200, 100);
    expect(top).toBe(60);
    expect(bars.map((bar) => bar.id)).toEqual(['old', 'new']);
    expect(bars.map((bar) => bar.height)).toEqual([50, 100]);
    expect(bars.every((bar) => bar.y + bar.height === 100)).toBe(true);
  });

  it('keeps within the width, without overlap, however many there are', () => {
    const { bars } = timeline(
      Array.from({ length: 300 }, (_, at) => run(`${at}`, at)),
      600,
      80,
    );
    const last = bars.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(600);
    bars.slice(1).forEach((bar, at) => {
      const before = bars[at];
      expect(bar.x).toBeGreaterThanOrEqual((before?.x ?? 0) + (before?.width ?? 0));
    });
  });

  it('keeps a very short run visible, and tells an unknown duration from it', () => {
    const { bars } = timeline(
      [run('short', 0.01), run('running', null, 'RUNNING'), run('long', 3000)],
      100,
      50,
    );
    expect(bars.find((bar) => bar.id === 'short')).toMatchObject({ height: 3, known: true });
    expect(bars.find((bar) => bar.id === 'running')).toMatchObject({ known: false });
  });

  it('has nothing to draw without runs, and no scale without durations', () => {
    expect(timeline([], 100, 50)).toEqual({ bars: [], top: 0, slot: 0 });
    expect(timeline([run('a', null)], 100, 50).top).toBe(0);
  });
});

describe('a scale', () => {
  it('is round and not shorter than the longest', () => {
    expect([0, 0.12, 1, 61, 899, 90000].map(niceTop)).toEqual([0, 0.2, 1, 120, 900, 172800]);
  });
});

describe('states in words', () => {
  it('counts them, most first', () => {
    expect(statesInWords([run('a', 1, 'FAIL'), run('b', 1), run('c', 1), run('d', 1, null)])).toBe(
      '2 complete, 1 failed, 1 unknown',
    );
  });
});
