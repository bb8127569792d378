import { drawnId, type Drawn, type Grouped } from '../model/groups';
import { findRows } from '../model/columns';
import type { ColumnRow } from '../model/types';

export const WIDTH = 248;
/** From one column to the next. */
export const PITCH = WIDTH + 96;
/** What a frame around an opened group adds: on each side, and at the top for its name. */
export const FRAME_PAD = 14;
export const FRAME_HEAD = 36;
export const HEAD = 62;
/** Where edges meet a box as a whole, from its top. */
export const HEAD_MIDDLE = 24;
export const ROW = 24;
/** The field that searches columns, and the line that counts the others. */
export const SEARCH = 34;
export const MORE = 22;
export const FOOT = 6;
/** So many columns are listed; the others are counted and can be searched for. */
export const MOST_ROWS = 10;

/** A thing to draw, with its size in pixels. */
export interface Box {
  id: string;
  drawn: Drawn;
  width: number;
  height: number;
  /** The columns that are listed; undefined when folded. */
  rows?: ColumnRow[] | undefined;
  /** How many columns there are in all, and how many pass the search but are not listed. */
  allRows: number;
  moreRows: number;
  /** Where the rows begin. */
  rowsTop: number;
}

/** Sizes are known before anything is drawn, so nothing is measured and nothing jumps. */
export function boxesOf(
  grouped: Grouped,
  columns: ReadonlyMap<string, readonly ColumnRow[]>,
  queries: ReadonlyMap<string, string>,
): Box[] {
  return grouped.drawn.map((drawn) => {
    const id = drawnId(drawn);
    const all = drawn.node && columns.get(id);
    if (!all) return { id, drawn, width: WIDTH, height: HEAD, allRows: 0, moreRows: 0, rowsTop: HEAD };
    const { rows, more } = findRows(all, queries.get(id) ?? '', MOST_ROWS);
    const rowsTop = HEAD + (hasSearch(all.length) ? SEARCH : 0);
    const height = rowsTop + rows.length * ROW + (more || !rows.length ? MORE : 0) + FOOT;
    return { id, drawn, width: WIDTH, height, rows, allRows: all.length, moreRows: more, rowsTop };
  });
}

export function hasSearch(columns: number): boolean {
  return columns > MOST_ROWS;
}

/** Where an edge that ends at a row meets the box, from the top of the box. */
export function rowMiddle(box: Box, column: string): number | undefined {
  const at = box.rows?.findIndex((row) => row.id === column) ?? -1;
  return at < 0 ? undefined : box.rowsTop + at * ROW + ROW / 2;
}
