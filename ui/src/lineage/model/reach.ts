import { edgeId } from './types';

/** An answer in few values, as the API gives it. */
export interface CompactAnswer {
  roots: readonly string[];
  isPartial: boolean;
  partialReason?: string | null;
  compact: { ids: readonly string[]; depths?: readonly number[]; edges: readonly number[] };
}

/** What is within a walk: ids, and who feeds whom. */
export interface Reach {
  ids: Set<string>;
  upstream: Map<string, string[]>;
  downstream: Map<string, string[]>;
}

/** Several walks as one. */
export function reachOf(answers: readonly Pick<CompactAnswer, 'compact'>[]): Reach {
  const reach: Reach = { ids: new Set(), upstream: new Map(), downstream: new Map() };
  const known = new Set<string>();
  for (const { compact } of answers) {
    compact.ids.forEach((id) => reach.ids.add(id));
    for (let at = 0; at + 1 < compact.edges.length; at += 2) {
      const from = compact.ids[compact.edges[at] ?? -1];
      const to = compact.ids[compact.edges[at + 1] ?? -1];
      if (from === undefined || to === undefined || known.has(edgeId(from, to))) continue;
      known.add(edgeId(from, to));
      push(reach.downstream, from, to);
      push(reach.upstream, to, from);
    }
  }
  return reach;
}

/** The neighbours of a node that a walk tells of. */
export function neighbours(reach: Reach, id: string, side: 'up' | 'down'): string[] {
  return (side === 'up' ? reach.upstream : reach.downstream).get(id) ?? [];
}

/**
 * What is shown: the base, and the neighbours of whatever is shown and was expanded. What hangs only on
 * something that was collapsed is not shown, even though it is still expanded itself.
 */
export function shownIds(
  base: Iterable<string>,
  reach: Reach,
  up: readonly string[],
  down: readonly string[],
): Set<string> {
  const shown = new Set(base);
  const waiting = new Set([
    ...up.map((id) => ({ id, side: 'up' as const })),
    ...down.map((id) => ({ id, side: 'down' as const })),
  ]);
  for (let before = -1; before !== waiting.size;) {
    before = waiting.size;
    for (const each of waiting) {
      if (!shown.has(each.id)) continue;
      neighbours(reach, each.id, each.side).forEach((id) => shown.add(id));
      waiting.delete(each);
    }
  }
  return shown;
}

export interface Expansions {
  up: string[];
  down: string[];
}

/** Expands a side of a node. */
export function expand(now: Expansions, id: string, side: 'up' | 'down'): Expansions {
  return now[side].includes(id) ? now : { ...now, [side]: [...now[side], id] };
}

/** Collapses a side of a node again, and forgets the expansions that only it brought into sight. */
export function collapse(
  now: Expansions,
  id: string,
  side: 'up' | 'down',
  base: Iterable<string>,
  reach: Reach,
): Expansions {
  const rest = { ...now, [side]: now[side].filter((each) => each !== id) };
  const shown = shownIds(base, reach, rest.up, rest.down);
  return { up: rest.up.filter((each) => shown.has(each)), down: rest.down.filter((each) => shown.has(each)) };
}

/** The shortest way between a root and a node, either way; empty when there is none. */
export function wayTo(reach: Reach, roots: readonly string[], target: string): string[] {
  for (const side of ['down', 'up'] as const) {
    const from = new Map<string, string | undefined>(roots.map((id) => [id, undefined]));
    for (const id of from.keys()) {
      if (id === target) break;
      for (const next of neighbours(reach, id, side)) if (!from.has(next)) from.set(next, id);
    }
    if (!from.has(target)) continue;
    const way = [];
    for (let at: string | undefined = target; at !== undefined; at = from.get(at)) way.unshift(at);
    return way;
  }
  return [];
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
