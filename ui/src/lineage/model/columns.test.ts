import { describe, expect, it } from 'vitest';
import { INVOICES, RECORDED, TOTAL } from '../recorded/recorded';
import { columnEdges, columnsOf, columnsOnPath, datasetsOf, findRows, rowsOf, within } from './columns';

const declared = columnsOf(RECORDED.columns).get(INVOICES) ?? [];
const edges = columnEdges(RECORDED.columns.edges);
const path = columnEdges(RECORDED.columnPath.path);

describe('columns of a recorded dataset', () => {
  const onPath = columnsOnPath(TOTAL, path);
  const rows = rowsOf(INVOICES, declared, edges, onPath);

  it('come with the path first, then those with lineage, then the rest', () => {
    const ranks = rows.map((row) => (row.isOnPath ? 0 : row.hasLineage ? 1 : 2));
    expect(ranks).toEqual([...ranks].sort());
    expect(rows.find((row) => row.id === TOTAL)).toMatchObject({ isOnPath: true, hasLineage: true });
  });

  it('are all there, and the influence on all of them too', () => {
    expect(declared.every(({ path: name }) => rows.some((row) => row.path === name))).toBe(true);
    expect(rows.some((row) => row.path === '*')).toBe(true);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });

  it('that are not listed are counted, but those on the path are always listed', () => {
    const none = rowsOf(INVOICES, declared, edges, new Set());
    expect(findRows(none, '', 4)).toMatchObject({ rows: { length: 4 }, more: none.length - 4 });
    expect(findRows(none, 'AMOUNT', 10).rows.map((row) => row.path)).toContain('total_amount');
    expect(findRows(rows, '', 1).rows.every((row) => row.isOnPath)).toBe(true);
  });
});

describe('the path of a column', () => {
  it('leads through datasets both ways, and tells how', () => {
    expect(datasetsOf(path).size).toBeGreaterThan(10);
    expect(path.some((edge) => edge.transformations.some(({ type }) => type === 'INDIRECT'))).toBe(true);
  });

  it('is drawn only between datasets that are shown', () => {
    expect(within(path, new Set([INVOICES])).every((edge) => datasetsOf([edge]).size === 1)).toBe(true);
    expect(within(path, datasetsOf(path))).toHaveLength(path.length);
  });
});
