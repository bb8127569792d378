import type { Answer } from '../data/load';
import type { LineageAddress } from '../address';
import { boxesOf, type Box } from '../layout/measure';
import { datasetsOf, rowsOf, within } from './columns';
import { matches, passes } from './find';
import { group, type Grouped } from './groups';
import { pathThrough, type Lit } from './paths';
import type { ColumnEdge, ColumnRow, Picture } from './types';

/** An answer as it is drawn: narrowed, put together, with the size of everything. */
export interface Scene {
  /** What makes it another picture altogether, that need not keep its places. */
  id: string;
  /** What is drawn or put together; without what a filter leaves out. */
  picture: Picture;
  /** How many nodes a filter dims or leaves out. */
  filteredOut: number;
  grouped: Grouped;
  boxes: Box[];
  columnEdges: ColumnEdge[];
  /** What is not dimmed; undefined when nothing is. */
  kept: Lit | undefined;
}

export function sceneOf(
  answer: Answer,
  address: LineageAddress,
  queries: ReadonlyMap<string, string>,
): Scene {
  const filter = { platforms: address.platforms ?? [], domains: address.domains ?? [] };
  const roots = new Set(answer.picture.roots);
  const passing = new Set(
    answer.picture.nodes.filter((node) => roots.has(node.id) || passes(node, filter)).map((node) => node.id),
  );
  const filteredOut = answer.picture.nodes.length - passing.size;
  const picture = address.others === 'hide' ? only(answer.picture, passing) : answer.picture;
  const grouped = group(picture, address.group ?? 'none', address.groups ?? []);
  const rows = unfoldedRows(answer, address, grouped);
  const boxes = boxesOf(grouped, rows, queries);
  const wanted = answer.onPath ? answer.pathEdges : answer.focus.level === 'COLUMN' ? answer.columnEdges : [];
  const columnEdges = within(wanted, new Set(rows.keys()));
  return {
    id: [answer.focus.root, answer.focus.level, grouped.by, address.hops].join(' '),
    picture,
    filteredOut,
    grouped,
    boxes,
    columnEdges,
    kept: answer.onPath
      ? keptOnPath(answer.pathEdges, columnEdges, grouped)
      : filteredOut
        ? keptByFilter(passing, grouped)
        : undefined,
  };
}

/** What is lit when a drawn thing is pointed at: its path, the edges between columns along it included. */
export function litFrom(scene: Scene, id: string): Lit {
  const lit = new Set(pathThrough(id, scene.grouped.edges));
  for (const edge of scene.columnEdges) {
    const [from, to] = [...datasetsOf([edge])];
    if (from && lit.has(from) && lit.has(to ?? from)) lit.add(`column ${edge.id}`);
  }
  return lit;
}

/** What is drawn of the nodes whose name holds a text, nearest first; a group stands for those inside. */
export function foundIn(scene: Scene, text: string): { ids: string[]; count: number } {
  const nodes = scene.picture.nodes.filter((node) => matches(node, text));
  const ids = nodes.flatMap((node) => scene.grouped.place.get(node.id) ?? []);
  return { ids: [...new Set(ids)], count: nodes.length };
}

function only(picture: Picture, ids: ReadonlySet<string>): Picture {
  return {
    ...picture,
    nodes: picture.nodes.filter((node) => ids.has(node.id)),
    edges: picture.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)),
  };
}

function unfoldedRows(answer: Answer, address: LineageAddress, grouped: Grouped): Map<string, ColumnRow[]> {
  const { focus, columns, columnEdges, onPath, columnChanges } = answer;
  // What is gone has no columns of its own any more, but what is known of them is shown where all columns are.
  const gone = answer.picture.nodes.filter((node) => node.change === 'removed').map(({ id }) => id);
  const open = new Set(focus.level === 'COLUMN' ? [...columns.keys(), ...gone] : (address.open ?? []));
  for (const id of datasetsOf(answer.pathEdges)) open.add(id);
  const rows = new Map<string, ColumnRow[]>();
  for (const { node } of grouped.drawn) {
    if (!node || !open.has(node.id) || !(columns.has(node.id) || node.change === 'removed')) continue;
    const all = rowsOf(
      ...([node.id, columns.get(node.id) ?? [], columnEdges, onPath ?? new Set()] as const),
      columnChanges,
    );
    const isAsked = focus.level !== 'COLUMN' && address.open?.includes(node.id);
    // Unfolded by hand it shows all it has; as part of a path or of a whole picture only what matters there.
    rows.set(node.id, isAsked ? all : all.filter((row) => (onPath ? row.isOnPath : row.hasLineage)));
  }
  return rows;
}

function keptOnPath(path: readonly ColumnEdge[], drawn: readonly ColumnEdge[], { place }: Grouped): Lit {
  const nodes = [...datasetsOf(path)].flatMap((id) => place.get(id) ?? []);
  return new Set([...nodes, ...drawn.map((edge) => `column ${edge.id}`)]);
}

function keptByFilter(passing: ReadonlySet<string>, { place, edges }: Grouped): Lit {
  const kept = new Set([...passing].flatMap((id) => place.get(id) ?? []));
  for (const edge of edges) if (kept.has(edge.from) && kept.has(edge.to)) kept.add(edge.id);
  return kept;
}
