import { describe, expect, it } from 'vitest';
import { INVOICES, RECORDED, TOTAL } from '../recorded/recorded';
import { changedColumns, columnDifferenceOf, markColumnEdges } from './columnDifference';
import { columnEdges, columnsOf, rowsOf } from './columns';

const [added, gone, ...others] = RECORDED.columns.edges.edges.filter(
  ({ from, to }) => from === TOTAL || to === TOTAL,
);
if (!added || !gone) throw new Error('the recording has no two edges of the column');
const none = { isPartial: false, partialReason: null };
const part = {
  ...none,
  addedEdges: [added],
  removedEdges: [gone],
  changedEdges: others.slice(0, 1),
};
const difference = columnDifferenceOf([part, part]);
const now = columnEdges(RECORDED.columns.edges).filter(
  ({ from, to }) => from !== gone.from || to !== gone.to,
);

describe('a difference between columns', () => {
  it('marks edges, and puts back those that are gone', () => {
    const marked = markColumnEdges(now, difference);
    expect(marked).toHaveLength(now.length + 1);
    expect(marked.find(({ id }) => id === `${added.from} ${added.to}`)?.change).toBe('added');
    expect(marked.find(({ id }) => id === `${gone.from} ${gone.to}`)?.change).toBe('removed');
    expect(marked.filter(({ change }) => change)).toHaveLength(2 + others.slice(0, 1).length);
  });

  it('leaves everything as it is when nothing is compared', () => {
    expect(markColumnEdges(now, undefined)).toEqual(now);
  });

  it('marks the rows of columns by what became of their edges', () => {
    const declared = columnsOf(RECORDED.columns).get(INVOICES) ?? [];
    const changes = changedColumns(markColumnEdges(now, difference));
    const rows = rowsOf(INVOICES, declared, now, new Set(), changes);
    expect(rows.find(({ id }) => id === TOTAL)?.change).toBe('changed');
    const edge = { id: 'a b', from: 'a', to: 'b', jobs: [], transformations: [] };
    expect([...changedColumns([{ ...edge, change: 'added' }])]).toEqual([
      ['a', 'added'],
      ['b', 'added'],
    ]);
    expect(changedColumns([edge]).size).toBe(0);
  });

  it('says once when something may be missing', () => {
    const cut = { ...part, isPartial: true, partialReason: 'cut at 10000' };
    expect(columnDifferenceOf([cut, cut]).partialReasons).toEqual(['cut at 10000']);
  });
});
