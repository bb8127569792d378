import { expect, it } from 'vitest';
import { columnName, transformationWords } from './words';

it('says how a column bears on another, each way once', () => {
  const join = { type: 'INDIRECT', subtype: 'GROUP_BY', masking: false } as const;
  expect(transformationWords([join, join, { type: 'DIRECT', subtype: null, masking: true }])).toEqual([
    'indirect: group by',
    'direct, masked',
  ]);
  expect(transformationWords([])).toEqual(['how is not told']);
});

it('names all columns at once in words', () => {
  expect(columnName('*')).toBe('all columns at once');
  expect(columnName('a.b')).toBe('a.b');
});
