import { describe, expect, it } from 'vitest';
import { linePath, rateText } from './line';

describe('the line of a history', () => {
  it('ends at the right edge, the highest value at the top', () => {
    expect(linePath([0, 10, 5], 3, 100, 20)).toBe('M0 20L50 0L100 10');
    expect(linePath([0, 10], 3, 100, 20)).toBe('M50 20L100 0');
  });

  it('lies at the bottom when nothing happens', () => {
    expect(linePath([0, 0], 2, 100, 20)).toBe('M0 20L100 20');
  });

  it('has a gap where nobody looked', () => {
    expect(linePath([1, undefined, 1], 3, 100, 20)).toBe('M0 0M100 0');
    expect(linePath([], 3, 100, 20)).toBe('');
  });
});

describe('a rate', () => {
  it('is short, and not zero when there is some', () => {
    expect([undefined, 0, 0.24, 9.96, 12.4, 4321].map(rateText)).toEqual([
      '–',
      '0/s',
      '0.2/s',
      '10/s',
      '12/s',
      '4,321/s',
    ]);
  });
});
