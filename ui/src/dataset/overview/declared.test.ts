import { describe, expect, it } from 'vitest';
import { compareColumns, typesFit } from './declared';

const column = (path: string, type: string | null = 'string') => ({ path, type });

describe('declared against observed', () => {
  it('tells what is missing, undeclared and of another type', () => {
    const result = compareColumns(
      [column('id'), column('gone'), column('amount', 'decimal(12,2)')],
      [column('id', 'varchar'), column('amount', 'double'), column('extra', 'int')],
    );
    expect(result.missing.map(({ path }) => path)).toEqual(['gone']);
    expect(result.undeclared).toEqual([column('extra', 'int')]);
    expect(result.retyped).toEqual([{ path: 'amount', declared: 'decimal(12,2)', observed: 'double' }]);
    expect(result.agreeing).toBe(1);
  });

  it('takes a path of another case for the same column, unless two could be meant', () => {
    expect(compareColumns([column('day')], [column('DAY')]).agreeing).toBe(1);
    const ambiguous = compareColumns([column('day')], [column('DAY'), column('Day')]);
    expect(ambiguous.missing).toHaveLength(1);
    expect(ambiguous.undeclared).toHaveLength(2);
  });

  it('finds nothing wrong where a type is not told', () => {
    const result = compareColumns([column('id', null)], [column('id', 'int')]);
    expect(result).toMatchObject({ retyped: [], agreeing: 1 });
  });
});

describe('types fit', () => {
  it.each([
    ['string', 'VARCHAR(20)'],
    ['decimal', 'decimal(12,2)'],
    ['NUMBER(14, 2)', 'decimal(14,2)'],
    ['enum', 'string'],
    ['long', 'bigint'],
    ['struct', 'struct<a:int>'],
  ])('%s and %s', (one, other) => {
    expect(typesFit(one, other)).toBe(true);
    expect(typesFit(other, one)).toBe(true);
  });

  it.each([
    ['decimal(12,2)', 'decimal(8,2)'],
    ['date', 'timestamp'],
    ['int', 'string'],
    ['array<string>', 'array<int>'],
  ])('%s and %s do not', (one, other) => expect(typesFit(one, other)).toBe(false));
});
