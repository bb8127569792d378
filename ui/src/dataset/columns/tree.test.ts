import { describe, expect, it } from 'vitest';
import { filterTree, hasWords, holders, rowsOf, treeOf } from './tree';

const columns = [
  'id',
  'recipient',
  'recipient.name',
  'recipient.address',
  'recipient.address.city',
  'a.b',
].map((path) => ({ path }));
const none = new Set<string>();
const paths = (rows: { column: { path: string } }[]) => rows.map(({ column }) => column.path);

describe('a tree of columns', () => {
  it('puts a column below the one that holds it and keeps the order', () => {
    const tree = treeOf(columns);
    expect(paths(tree)).toEqual(['id', 'recipient', 'a.b']);
    expect(paths(tree[1]?.children ?? [])).toEqual(['recipient.name', 'recipient.address']);
    expect(holders(tree)).toEqual(['recipient', 'recipient.address']);
  });

  it('makes no parent out of a dot', () => {
    expect(treeOf(columns)[2]).toMatchObject({ label: 'a.b', children: [] });
  });

  it('finds the nearest holder when one between is missing', () => {
    const [root] = treeOf([{ path: 'a' }, { path: 'a.b.c' }]);
    expect(root?.children[0]?.label).toBe('b.c');
  });

  it('finds a holder that comes after what it holds', () => {
    expect(paths(treeOf([{ path: 'a.b' }, { path: 'a' }]))).toEqual(['a']);
  });
});

describe('rows', () => {
  it('have levels and places, and leave out what is closed', () => {
    const rows = rowsOf(treeOf(columns), new Set(['recipient.address']));
    expect(rows.map((row) => [row.label, row.level, row.place, row.siblings])).toEqual([
      ['id', 1, 1, 3],
      ['recipient', 1, 2, 3],
      ['name', 2, 1, 2],
      ['address', 2, 2, 2],
      ['a.b', 1, 3, 3],
    ]);
    expect(rows[3]?.isOpen).toBe(false);
  });

  it('keep what holds a match', () => {
    const found = filterTree(treeOf(columns), ({ path }) => hasWords('CITY', [path]));
    expect(paths(rowsOf(found, none))).toEqual(['recipient', 'recipient.address', 'recipient.address.city']);
  });
});

describe('a search', () => {
  it('wants every word, anywhere', () => {
    expect(hasWords('home city', ['city', null, 'of the home'])).toBe(true);
    expect(hasWords('home town', ['city', 'of the home'])).toBe(false);
    expect(hasWords('', ['x'])).toBe(true);
  });
});
