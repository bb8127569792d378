import { links, walk } from './depths';

interface Link {
  id: string;
  from: string;
  to: string;
}

/** What is lit: node ids and edge ids. */
export type Lit = ReadonlySet<string>;

/** A node with everything up and down from it among what is shown; never a walk that turns around. */
export function pathThrough(id: string, edges: readonly Link[]): Lit {
  const above = walk([id], links(edges, true));
  const below = walk([id], links(edges, false));
  const lit = new Set([...above.keys(), ...below.keys()]);
  for (const edge of edges) {
    const isAbove = above.has(edge.from) && above.has(edge.to);
    const isBelow = below.has(edge.from) && below.has(edge.to);
    if (isAbove || isBelow) lit.add(edge.id);
  }
  return lit;
}

/** The nearest neighbour by height when a key asks for the next node along the edges. */
export function neighbourTowards(
  id: string,
  side: 'up' | 'down',
  edges: readonly Link[],
  middle: (id: string) => number | undefined,
): string | undefined {
  const here = middle(id) ?? 0;
  return (links(edges, side === 'up').get(id) ?? [])
    .filter((other) => other !== id && middle(other) !== undefined)
    .sort((one, other) => Math.abs((middle(one) ?? 0) - here) - Math.abs((middle(other) ?? 0) - here))
    .at(0);
}
