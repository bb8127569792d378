import { expect, it } from 'vitest';
import { daysAfter, endOfDay, problemOfEnd } from './day';

const NOW = Date.parse('2026-11-22T10:00:00Z');

it('ends with the last day', () => {
  expect(endOfDay('2026-12-31')).toBe('2027-01-01T00:00:00.000Z');
  expect(endOfDay('2026-13-40')).toBeUndefined();
  expect(endOfDay('')).toBeUndefined();
});

it('wants a day within a year from now', () => {
  expect(problemOfEnd('', NOW)).toBe('Say until which day.');
  expect(problemOfEnd('2026-11-21', NOW)).toBe('This day is over.');
  expect(problemOfEnd('2026-11-22', NOW)).toBeUndefined();
  expect(problemOfEnd(daysAfter(NOW, 364), NOW)).toBeUndefined();
  expect(problemOfEnd(daysAfter(NOW, 370), NOW)).toBe('At most a year from now.');
});
