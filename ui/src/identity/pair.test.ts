import { expect, it } from 'vitest';
import { pairColumns } from './pair';
import { evidenceWords, percent } from './words';

const column = (path: string, type = 'string') => ({ path, type });

it('puts shared columns first, whatever their case, then those of one side', () => {
  const rows = pairColumns([column('a'), column('ID')], [column('id', 'int'), column('b')]);
  expect(rows.map(({ path, one, other }) => [path, one?.type, other?.type])).toEqual([
    ['ID', 'string', 'int'],
    ['a', 'string', undefined],
    ['b', undefined, 'string'],
  ]);
});

it('tells evidence in words, also rules it does not know by name', () => {
  expect(evidenceWords('other-port')).toBe('only the port differs');
  expect(evidenceWords('name-case+host-case')).toBe('the names would be equal under name-case and host-case');
  expect(percent(0.456)).toBe('46 %');
});
