import { expect, it } from 'vitest';
import { changedCells, inOrder } from './order';

it('puts the report about the earlier time first, whenever it was written', () => {
  const june = { asOf: '2026-06-01T00:00:00Z', writtenAt: '2026-11-22T00:00:00Z' };
  const july = { asOf: '2026-07-01T00:00:00+02:00', writtenAt: '2026-07-01T00:00:00Z' };
  const again = { ...july, writtenAt: '2026-07-02T00:00:00Z' };
  expect(inOrder([again, july, june])).toEqual([june, july, again]);
});

it('tells which cells of a row differ', () => {
  const cell = (text: string, entity: string | null = null) => ({ text, entity });
  expect([
    ...changedCells([cell('a'), cell('b'), cell('c')], [cell('a'), cell('x'), cell('c', 'job:c')]),
  ]).toEqual([1, 2]);
  expect([...changedCells([cell('a')], [cell('a'), cell('new')])]).toEqual([1]);
});
