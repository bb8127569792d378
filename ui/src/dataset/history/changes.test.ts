import { expect, it } from 'vitest';
import { changeWords } from './changes';

const none = { addedColumns: [], removedColumns: [], changedColumns: [] };

it('says what changed, and only that', () => {
  expect(changeWords({ ...none, addedColumns: ['a'], changedColumns: [1, 2] }, false)).toBe(
    '1 column added, 2 columns of another type',
  );
  expect(changeWords({ ...none, removedColumns: ['a', 'b'] }, false)).toBe('2 columns removed');
});

it('tells the first schema and one that changes no column', () => {
  expect(changeWords(none, true)).toContain('first');
  expect(changeWords(none, false)).toContain('same columns');
});
