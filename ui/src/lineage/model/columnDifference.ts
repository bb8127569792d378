import type { LineageColumnDifferencePartsFragment } from '../../api/generated';
import { columnEdge } from './columns';
import type { Change, ColumnEdge } from './types';

/** How lineage between columns at two dates differs. */
export interface ColumnDifference {
  edges: ReadonlyMap<string, ColumnEdge>;
  /** Why something may be missing. */
  partialReasons: string[];
}

/** What several walks tell, as one. */
export function columnDifferenceOf(parts: readonly LineageColumnDifferencePartsFragment[]): ColumnDifference {
  const edges = new Map<string, ColumnEdge>();
  for (const part of parts) {
    const changed = [
      [part.addedEdges, 'added'],
      [part.removedEdges, 'removed'],
      [part.changedEdges, 'changed'],
    ] as const;
    for (const [list, change] of changed) {
      for (const edge of list.map(columnEdge)) edges.set(edge.id, { ...edge, change });
    }
  }
  const reasons = parts.flatMap((part) =>
    part.isPartial ? [part.partialReason ?? 'The answer was cut.'] : [],
  );
  return { edges, partialReasons: [...new Set(reasons)] };
}

/** The edges of the later date with those that are gone, everything that differs marked. */
export function markColumnEdges(
  edges: readonly ColumnEdge[],
  difference: ColumnDifference | undefined,
): ColumnEdge[] {
  if (!difference) return [...edges];
  const known = new Set(edges.map(({ id }) => id));
  const gone = [...difference.edges.values()].filter(
    ({ id, change }) => change === 'removed' && !known.has(id),
  );
  return [...edges.map((edge) => ({ ...edge, change: difference.edges.get(edge.id)?.change })), ...gone];
}

/** Columns that only one of the dates has lineage of, and those of whose lineage a part differs. */
export function changedColumns(edges: readonly ColumnEdge[]): Map<string, Change> {
  const seen = new Map<string, Set<Change | undefined>>();
  for (const { from, to, change } of edges) {
    for (const id of [from, to]) seen.set(id, (seen.get(id) ?? new Set()).add(change));
  }
  return new Map(
    [...seen].flatMap(([id, changes]): [string, Change][] => {
      const [only] = changes;
      if (changes.size > 1) return [[id, 'changed']];
      return only ? [[id, only]] : [];
    }),
  );
}
