import { describe, expect, it } from 'vitest';
import { duration } from './time';

describe('a duration', () => {
  it('is told in the units that people would use', () => {
    expect([0, 0.85, 1, 42, 42.26, 200, 7500].map(duration)).toEqual([
      '0 ms',
      '850 ms',
      '1 s',
      '42 s',
      '42.3 s',
      '3 min 20 s',
      '2 h 5 min',
    ]);
  });

  it('has no second unit that counts nothing', () => {
    expect([60, 300, 3600, 7200].map(duration)).toEqual(['1 min', '5 min', '1 h', '2 h']);
  });

  it('never counts 60 of a unit', () => {
    expect([0.9996, 59.97, 119.7, 3599.6].map(duration)).toEqual(['1 s', '1 min', '2 min', '1 h']);
  });

  it('is a dash when it is not known', () => {
    expect(duration(null)).toBe('–');
    expect(duration(undefined)).toBe('–');
  });
});
