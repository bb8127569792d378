import { describe, expect, it } from 'vitest';
import { codesOf, filterLetters, isCut, pretty, sizeText } from './letters';
import { readChecks } from './readiness';
import { nextSince } from './since';

const letter = (code: 'INVALID_MANIFEST' | 'NOT_AN_EVENT', message: string, id: string) => ({
  code,
  message,
  id,
  topic: 'catalog.manifests',
});
const LETTERS = [
  letter('INVALID_MANIFEST', "'product' is missing", 'catalog.manifests/0/19'),
  letter('NOT_AN_EVENT', 'no JSON', 'openlineage.events/1/7'),
  letter('NOT_AN_EVENT', 'no runs', 'openlineage.events/1/8'),
];

describe('dead letters', () => {
  it('are narrowed by code and text together', () => {
    expect(filterLetters(LETTERS, {})).toHaveLength(3);
    expect(filterLetters(LETTERS, { code: 'NOT_AN_EVENT' })).toHaveLength(2);
    expect(filterLetters(LETTERS, { code: 'NOT_AN_EVENT', find: 'JSON' })).toHaveLength(1);
    expect(filterLetters(LETTERS, { find: 'EVENTS/1/8' }).map((each) => each.message)).toEqual(['no runs']);
  });

  it('are counted by code, the most frequent first', () => {
    expect(codesOf(LETTERS)).toEqual([
      { code: 'NOT_AN_EVENT', count: 2 },
      { code: 'INVALID_MANIFEST', count: 1 },
    ]);
  });

  it('show JSON on lines and anything else as it is', () => {
    expect(pretty('{"a":1}')).toEqual({ text: '{\n  "a": 1\n}', isJson: true });
    expect(pretty('{"a":')).toEqual({ text: '{"a":', isJson: false });
  });

  it('say when they are cut, by bytes and not by characters', () => {
    expect(isCut('ä', 2)).toBe(false);
    expect(isCut('a', 2)).toBe(true);
    expect([1, 850, 1_234, 2_560_000].map(sizeText)).toEqual(['1 byte', '850 bytes', '1.2 kB', '2.6 MB']);
  });
});

describe('readiness', () => {
  it('puts what is down first', () => {
    const checks = readChecks({
      checks: [
        { name: 'a', status: 'UP' },
        { name: 'z', status: 'DOWN', data: { why: 1 } },
      ],
    });
    expect(checks.map((each) => each.name)).toEqual(['z', 'a']);
    expect(checks[0]?.data).toEqual({ why: 1 });
  });

  it('is not made up from another answer', () => {
    expect(() => readChecks({ error: 'x' })).toThrow();
    expect(() => readChecks(null)).toThrow();
  });
});

describe('since when', () => {
  it('stays while the state does, and tells a change from how it was found', () => {
    const first = nextSince(undefined, 'bad', 5);
    expect(first).toEqual({ state: 'bad', at: 5, fromBeginning: true });
    expect(nextSince(first, 'bad', 9)).toBe(first);
    expect(nextSince(first, 'good', 9)).toEqual({ state: 'good', at: 9, fromBeginning: false });
    expect(nextSince(undefined, 'unknown', 9)).toBeUndefined();
  });
});
