import type { ColumnEdge, Picture } from '../model/types';

const HEAD = ['from', 'to', 'level', 'first seen', 'last seen', 'jobs', 'transformations', 'change'];

/** Every edge with its jobs and times; between columns, with how the one bears on the other. */
export function csvOf(picture: Picture, columns: readonly ColumnEdge[]): string {
  const edges = picture.edges.map((edge) => [
    ...[edge.from, edge.to, 'node', edge.firstSeen, edge.lastSeen],
    ...[edge.jobs.map(({ id }) => id).join(' '), '', edge.change],
  ]);
  const between = columns.map((edge) => [
    ...[edge.from, edge.to, 'column', edge.firstSeen, edge.lastSeen],
    edge.jobs.map(({ id }) => id).join(' '),
    edge.transformations
      .map(({ type, subtype, masking }) =>
        [type, subtype, masking ? 'masking' : undefined].filter(Boolean).join('/'),
      )
      .join(' '),
    edge.change,
  ]);
  return [HEAD, ...edges, ...between].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Quoted where needed; a cell that a spreadsheet would take for a formula is kept from that. */
function cell(value: string | undefined): string {
  const safe = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '');
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
