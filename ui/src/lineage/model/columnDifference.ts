import type { LineageColumnDifferencePartsFragment } from '../../api/generated';
import { columnEdge } from './columns';
import type { Change, ColumnEdge } from './types';

/** How lineage between columns at two dates differs. */
export interface ColumnDifference {
  /** Columns that only one of the dates has lineage of. */
  columns: ReadonlyMap<string, Change>;
  edges: ReadonlyMap<string, ColumnEdge>;
  /** Why something may be missing. */
  partialReasons: string[];
}

/** What several walks tell, as one. */
export function columnDifferenceOf(parts: readonly LineageColumnDifferencePartsFragment[]): ColumnDifference {
  const columns = new Map<string, Change>();
  const edges = new Map<string, ColumnEdge>();
  for (const part of parts) {
    part.addedNodes.forEach(({ id }) => columns.set(id, 'added'));
    part.removedNodes.forEach(({ id }) => columns.set(id, 'removed'));
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
  return { columns, edges, partialReasons: [...new Set(reasons)] };
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
