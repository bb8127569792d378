/** The columns of two datasets side by side. */

interface Column {
  path: string;
  type: string | null;
}

export interface PairRow {
  path: string;
  /** Undefined when the one has no such column. */
  one: Column | undefined;
  other: Column | undefined;
}

/** Shared columns first, then those of the one, then those of the other; by path without regard to case. */
export function pairColumns(one: readonly Column[], other: readonly Column[]): PairRow[] {
  const rows = new Map<string, PairRow>();
  for (const column of one)
    rows.set(column.path.toLowerCase(), { path: column.path, one: column, other: undefined });
  for (const column of other) {
    const key = column.path.toLowerCase();
    rows.set(key, { path: column.path, one: undefined, ...rows.get(key), other: column });
  }
  const rank = (row: PairRow) => (row.one && row.other ? 0 : row.one ? 1 : 2);
  return [...rows.values()].sort((left, right) => rank(left) - rank(right));
}
