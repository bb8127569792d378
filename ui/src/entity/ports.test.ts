import { describe, expect, it } from 'vitest';
import { matchOf, measure } from './ports';

describe('a measure', () => {
  it('says durations and shares as people do', () => {
    expect(measure(120, 's')).toBe('2 min');
    expect(measure(7776000, 's')).toBe('90 days');
    expect(measure(0.9999, 'ratio')).toBe('99.99 %');
    expect(measure(0.57, 'ratio')).toBe('57 %');
    expect(measure(3, null)).toBe('3');
    expect(measure(null, 's')).toBeUndefined();
  });
});

describe('the match of a port', () => {
  it('counts what fits when it is ambiguous', () => {
    expect(matchOf('AMBIGUOUS', 3).meaning).toContain('3 datasets fit');
  });
});
