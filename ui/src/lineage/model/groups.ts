import type { Grouping } from '../address';
import type { Change, Named, Picture, PictureEdge, PictureNode } from './types';

/** More nodes than this are never drawn one by one. */
export const MOST_DRAWN = 500;

/** Several nodes as one, with what is inside. */
export interface Group {
  id: string;
  by: 'domain' | 'product';
  label: string;
  members: PictureNode[];
  depth: number;
}

export type Drawn = { node: PictureNode; group?: undefined } | { group: Group; node?: undefined };

export interface DrawnEdge extends Omit<PictureEdge, 'jobs'> {
  /** The edges that it stands for. */
  edges: PictureEdge[];
}

export interface Grouped {
  drawn: Drawn[];
  edges: DrawnEdge[];
  /** Ids of edges that lead from a node to itself. */
  loops: ReadonlySet<string>;
  /** Which drawn thing stands for a node. */
  place: ReadonlyMap<string, string>;
  by: Grouping;
  /** Whether nodes were summarised because there are too many, not because somebody asked. */
  isForced: boolean;
  /** Groups that are open: what they hold is drawn one by one. */
  opened: Group[];
  /** Groups that were asked to be open and are not, for they hold too much. */
  tooLarge: Group[];
}

/** Which group a node belongs to; what nobody claims goes together by platform. */
export function groupOf(node: PictureNode, by: 'domain' | 'product'): Named {
  const owner = by === 'domain' ? node.domain : node.product;
  if (owner) return { id: `group ${owner.id}`, name: owner.name };
  const platform = node.platform ?? node.kind;
  return { id: `group no ${by} ${platform}`, name: `no ${by}, ${platform}` };
}

/**
 * Puts together what belongs together, all but the focus and the groups that were opened. More nodes than are
 * drawn are put together whether or not somebody asked; then no opened group may bring them back either.
 */
export function group(
  picture: Picture,
  asked: Grouping,
  open: readonly string[],
  most: number = MOST_DRAWN,
): Grouped {
  const isForced = asked === 'none' && picture.nodes.length > most;
  const by = isForced ? 'domain' : asked;
  if (by === 'none') return draw(picture, new Map(), { by, isForced, opened: [], tooLarge: [] });
  const groups = new Map<string, Group>();
  const roots = new Set(picture.roots);
  for (const node of picture.nodes) {
    // The focus is always seen by itself.
    if (roots.has(node.id) && picture.roots.length === 1) continue;
    const { id, name } = groupOf(node, by);
    const known = groups.get(id);
    if (known) known.members.push(node);
    else groups.set(id, { id, by, label: name, members: [node], depth: node.depth });
  }
  let room = most - groups.size - 1;
  const opened: Group[] = [];
  const tooLarge: Group[] = [];
  for (const id of open) {
    const wanted = groups.get(id);
    if (!wanted) continue;
    if (wanted.members.length > room) {
      tooLarge.push(wanted);
      continue;
    }
    room -= wanted.members.length;
    groups.delete(id);
    opened.push(wanted);
  }
  return draw(picture, groups, { by, isForced, opened, tooLarge });
}

function draw(
  picture: Picture,
  groups: ReadonlyMap<string, Group>,
  asked: Pick<Grouped, 'by' | 'isForced' | 'opened' | 'tooLarge'>,
): Grouped {
  const place = new Map<string, string>();
  for (const each of groups.values()) each.members.forEach((node) => place.set(node.id, each.id));
  const drawn: Drawn[] = [...groups.values()].map((each) => ({ group: each }));
  for (const node of picture.nodes) {
    if (place.has(node.id)) continue;
    place.set(node.id, node.id);
    drawn.push({ node });
  }
  const edges = new Map<string, DrawnEdge>();
  const loops = new Set<string>();
  for (const edge of picture.edges) {
    const from = place.get(edge.from);
    const to = place.get(edge.to);
    if (from === undefined || to === undefined) continue;
    if (from === to) {
      if (edge.from === edge.to && from === edge.from) loops.add(from);
      continue;
    }
    const id = `${from} ${to}`;
    const known = edges.get(id);
    if (known) known.edges.push(edge);
    else edges.set(id, { id, from, to, edges: [edge] });
  }
  const joined = [...edges.values()].map((edge) => ({
    ...edge,
    ...seen(edge.edges),
    change: changeOf(edge.edges),
  }));
  return { drawn: drawn.sort(nearestFirst), edges: joined, loops, place, ...asked };
}

function seen(edges: readonly PictureEdge[]): Pick<PictureEdge, 'firstSeen' | 'lastSeen'> {
  const first = edges.map((edge) => edge.firstSeen).filter((time) => time !== undefined);
  const last = edges.map((edge) => edge.lastSeen).filter((time) => time !== undefined);
  return { firstSeen: first.sort().at(0), lastSeen: last.sort().at(-1) };
}

/** All of one kind of change is that change; a mixture is a changed edge. */
function changeOf(edges: readonly PictureEdge[]): Change | undefined {
  const changes = new Set(edges.map((edge) => edge.change));
  if (changes.size === 1) return [...changes][0];
  return changes.size > 1 ? 'changed' : undefined;
}

export function drawnId(drawn: Drawn): string {
  return drawn.node ? drawn.node.id : drawn.group.id;
}

function nearestFirst(one: Drawn, other: Drawn): number {
  const a = one.node ?? one.group;
  const b = other.node ?? other.group;
  return (
    Math.abs(a.depth) - Math.abs(b.depth) || a.depth - b.depth || (drawnId(one) < drawnId(other) ? -1 : 1)
  );
}
