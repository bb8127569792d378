import { describe, expect, it } from 'vitest';
import {
  addSample,
  byTopic,
  MOST_SAMPLES,
  rates,
  stateOf,
  total,
  troubles,
  type Holding,
  type Sample,
} from './health';

function sample(at: number, appended: number, applied: number, unread = 0): Sample {
  return {
    at,
    intake: [
      {
        topic: 'events',
        partition: 0,
        appended,
        applied,
        lag: appended - applied,
      },
      { topic: 'manifests', partition: 0, appended: 3, applied: 3, lag: 0 },
    ],
    views: [
      { name: 'search', unread, unshown: 0, hasCaughtUp: true, trouble: null },
    ] as unknown as Sample['views'],
    checks: [{ name: 'ingest', status: 'UP', data: {} }],
    deadLetters: 0,
  };
}

function holding(inStores: number, inView: number | null): Holding[] {
  return [
    { view: 'search', watermark: null, counts: [{ what: 'datasets', inStores, inView }] },
  ] as unknown as Holding[];
}

describe('what is seen of the intake', () => {
  it('is summed by topic, in the order of names', () => {
    const topics = byTopic(sample(0, 10, 4).intake ?? []);
    expect(topics.map((each) => [each.topic, each.appended, each.applied, each.lag])).toEqual([
      ['events', 10, 4, 6],
      ['manifests', 3, 3, 0],
    ]);
    expect(total(sample(0, 10, 4), 'lag')).toBe(6);
    expect(total(sample(0, 10, 4), 'applied', 'events')).toBe(4);
  });

  it('gives rates per second between looks, however far apart', () => {
    const samples = [sample(0, 0, 0), sample(5_000, 50, 10), sample(15_000, 50, 50)];
    expect(rates(samples, 'applied')).toEqual([2, 4]);
    expect(rates(samples, 'appended', 'events')).toEqual([10, 0]);
  });

  it('has no rate where a look failed, and none below zero when a topic begins anew', () => {
    const failed = { ...sample(5_000, 0, 0), intake: undefined };
    expect(rates([sample(0, 5, 5), failed, sample(10_000, 9, 9)], 'applied')).toEqual([undefined, undefined]);
    expect(rates([sample(0, 100, 100), sample(1_000, 2, 2)], 'applied')).toEqual([0]);
  });

  it('is kept for a while only', () => {
    let samples: Sample[] = [];
    for (let at = 0; at < MOST_SAMPLES + 5; at++) samples = addSample(samples, sample(at, 0, 0));
    expect(samples).toHaveLength(MOST_SAMPLES);
    expect(samples[0]?.at).toBe(5);
  });
});

describe('troubles', () => {
  it('are none when nothing waits', () => {
    expect(troubles([sample(0, 5, 5)], [holding(2, 2)])).toEqual([]);
  });

  it('do not come from records that only just arrived', () => {
    expect(troubles([sample(0, 5, 5), sample(1, 9, 5), sample(2, 9, 8)], [])).toEqual([]);
  });

  it('tell an intake that works from one that stands still', () => {
    const works = [sample(0, 90, 10), sample(1, 90, 20), sample(2, 90, 40)];
    expect(troubles(works, [])).toEqual([{ state: 'busy', text: 'the intake catches up, 50 records to go' }]);
    const stands = [sample(0, 90, 10), sample(1, 90, 10), sample(2, 91, 10)];
    expect(troubles(stands, [])).toEqual([
      { state: 'bad', text: 'the intake stands still with 81 records waiting' },
    ]);
  });

  it('name a check that is down with what it says', () => {
    const down = {
      ...sample(0, 1, 1),
      checks: [{ name: 'ingest', status: 'DOWN' as const, data: { trouble: 'no disk' } }],
    };
    expect(troubles([down], [])).toEqual([{ state: 'bad', text: 'ingest is down (no disk)' }]);
  });

  it('are told of a view that is behind, being built, or stuck', () => {
    const behind = [sample(0, 1, 1, 4), sample(1, 1, 1, 4), sample(2, 1, 1, 1)];
    expect(troubles(behind, [])[0]?.text).toBe('the view search is 1 change behind');
    const view = (change: object): Sample => ({
      ...sample(0, 1, 1),
      views: [
        { name: 'search', unread: 0, unshown: 0, hasCaughtUp: true, trouble: null, ...change },
      ] as unknown as Sample['views'],
    });
    expect(troubles([view({ hasCaughtUp: false })], [])[0]?.state).toBe('busy');
    expect(troubles([view({ trouble: 'no disk' })], [])[0]).toEqual({
      state: 'bad',
      text: 'the view search waits (no disk)',
    });
  });

  it('come from counts only when they differ twice, at rest, and are known', () => {
    const rest = [sample(0, 5, 5)];
    expect(troubles(rest, [holding(3, 2)])).toEqual([]);
    expect(troubles(rest, [holding(3, 3), holding(3, 2)])).toEqual([]);
    expect(troubles(rest, [holding(3, null), holding(3, null)])).toEqual([]);
    expect(troubles(rest, [holding(3, 2), holding(3, 2)])[0]?.text).toBe('search holds 2 of 3 datasets');
  });

  it('do not blame the broker when the API fails', () => {
    const failed: Sample = { ...sample(0, 1, 1), intake: undefined, views: undefined };
    expect(troubles([failed], []).map((each) => each.text)).toEqual([
      'the API does not tell how intake and views are',
    ]);
    expect(troubles([{ ...sample(0, 1, 1), intake: undefined }], [])[0]?.text).toContain('broker');
  });

  it('are one when the server is away', () => {
    const away: Sample = {
      at: 0,
      intake: undefined,
      views: undefined,
      checks: undefined,
      deadLetters: undefined,
    };
    expect(troubles([away], [])).toEqual([{ state: 'bad', text: 'the server does not answer' }]);
  });

  it('make the worst of them the state', () => {
    expect(stateOf([], false)).toBe('unknown');
    expect(stateOf([], true)).toBe('good');
    expect(stateOf([{ state: 'busy', text: '' }], true)).toBe('busy');
    expect(
      stateOf(
        [
          { state: 'busy', text: '' },
          { state: 'bad', text: '' },
        ],
        true,
      ),
    ).toBe('bad');
  });
});
