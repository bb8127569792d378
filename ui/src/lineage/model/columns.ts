import { columnId, datasetOfColumn, parseId } from '../../ui/ids';
import type {
  LineageColumnEdgePartsFragment,
  LineageColumnPartsFragment,
  LineageColumnsQuery,
} from '../../api/generated';
import { edgeOf } from './picture';
import type { Change, ColumnEdge, ColumnRow } from './types';

/** Stands for all columns of a dataset at once. */
export const ALL = '*';

/** What the columns of a dataset are, with their types. */
export type ColumnsOf = ReadonlyMap<string, readonly { path: string; type?: string | null }[]>;

export function columnsOf(answer: LineageColumnsQuery): ColumnsOf {
  return new Map(
    answer.datasets.nodes.flatMap(({ id, entity }) =>
      entity?.__typename === 'Dataset' ? [[id, entity.columns] as const] : [],
    ),
  );
}

export function columnEdges(answer: LineageColumnPartsFragment): ColumnEdge[] {
  return answer.edges.map(columnEdge);
}

export function columnEdge(edge: LineageColumnEdgePartsFragment): ColumnEdge {
  return { ...edgeOf(edge), transformations: edge.transformations };
}

/** The datasets that columns of edges belong to. */
export function datasetsOf(edges: readonly ColumnEdge[]): Set<string> {
  return new Set(
    edges.flatMap(({ from, to }) => [datasetOfColumn(from), datasetOfColumn(to)]).filter(isText),
  );
}

/** Only edges whose datasets are both shown. */
export function within(edges: readonly ColumnEdge[], shown: ReadonlySet<string>): ColumnEdge[] {
  return edges.filter(
    ({ from, to }) => shown.has(datasetOfColumn(from) ?? '') && shown.has(datasetOfColumn(to) ?? ''),
  );
}

/**
 * The rows of a dataset: those on the path first, then those with lineage, then the rest as declared.
 * A column that edges tell of and the schema does not is listed too.
 */
export function rowsOf(
  dataset: string,
  declared: readonly { path: string; type?: string | null }[],
  edges: readonly ColumnEdge[],
  path: ReadonlySet<string>,
  changes: ReadonlyMap<string, Change> = new Map(),
): ColumnRow[] {
  const types = new Map(
    declared.map(({ path: name, type }) => [columnId(dataset, name), { path: name, type }]),
  );
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  for (const id of [...linked, ...path]) {
    const name = parseId(id)?.parts.at(-1);
    if (datasetOfColumn(id) === dataset && name && !types.has(id)) types.set(id, { path: name, type: null });
  }
  const rows = [...types].map(([id, { path: name, type }]) => ({
    id,
    path: name,
    type,
    hasLineage: linked.has(id),
    isOnPath: path.has(id),
    change: changes.get(id),
  }));
  const rank = (row: ColumnRow) =>
    (row.isOnPath ? 0 : row.hasLineage ? 1 : 2) * 2 + (row.path === ALL ? 0 : 1);
  return rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => rank(a.row) - rank(b.row) || a.at - b.at)
    .map(({ row }) => row);
}

/** Rows that a text finds, and how many of them there is room for. */
export function findRows(
  rows: readonly ColumnRow[],
  text: string,
  most: number,
): { rows: ColumnRow[]; more: number } {
  const found = rows.filter((row) => row.path.toLowerCase().includes(text.trim().toLowerCase()));
  // What is on the path is always told.
  const room = Math.max(most, found.filter((row) => row.isOnPath).length);
  return { rows: found.slice(0, room), more: Math.max(0, found.length - room) };
}

/** Ids of columns that the edges of a path lead through, the column itself included. */
export function columnsOnPath(column: string, edges: readonly ColumnEdge[]): Set<string> {
  return new Set([column, ...edges.flatMap(({ from, to }) => [from, to])]);
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}
