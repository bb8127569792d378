/** What is laid out, by number: vertices in the order of their ids, so that the same things give the same picture. */

export interface Point {
  x: number;
  y: number;
}

export type Places = ReadonlyMap<string, Point>;

/** A thing with its size in pixels, and its hops from the focus. */
export interface Sized {
  id: string;
  width: number;
  height: number;
  depth: number;
}

export interface Link {
  from: string;
  to: string;
}

export interface Graph {
  boxes: readonly Sized[];
  /** How many columns each takes. */
  spans: readonly number[];
  roots: readonly number[];
  /** Edges as they are laid out, from left to right: those that would close a cycle are turned around. */
  out: readonly number[][];
  into: readonly number[][];
}

/** The graph of some boxes; links from and to others, to themselves, and doubled ones do not count. */
export function graphOf(
  boxes: readonly Sized[],
  links: readonly Link[],
  roots: readonly string[],
  spanOf: (box: Sized) => number = () => 1,
): Graph {
  const sorted = [...boxes].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  const at = new Map(sorted.map((box, number) => [box.id, number]));
  const edges = new Map<number, [number, number]>();
  for (const link of links) {
    const from = at.get(link.from);
    const to = at.get(link.to);
    if (from !== undefined && to !== undefined && from !== to)
      edges.set(from * sorted.length + to, [from, to]);
  }
  const forward = withoutCycles(
    sorted.map(({ depth }) => depth),
    [...edges].sort(([one], [other]) => one - other).map(([, edge]) => edge),
  );
  const out: number[][] = sorted.map(() => []);
  const into: number[][] = sorted.map(() => []);
  for (const [from, to] of forward) {
    out[from]?.push(to);
    into[to]?.push(from);
  }
  const known = roots.flatMap((id) => at.get(id) ?? []);
  return { boxes: sorted, spans: sorted.map(spanOf), roots: known, out, into };
}

/**
 * Turns around the edges within cycles that lead towards the focus, or else towards what feeds more than it is fed.
 * Outside of cycles every edge stays as it is.
 */
export function withoutCycles(
  depths: readonly number[],
  edges: readonly [number, number][],
): [number, number][] {
  const out: number[][] = depths.map(() => []);
  for (const [from, to] of edges) out[from]?.push(to);
  const cycle = cyclesOf(out);
  const inside = edges.filter(([from, to]) => cycle[from] === cycle[to]);
  if (!inside.length) return [...edges];
  const surplus = depths.map(() => 0);
  for (const [from, to] of inside) {
    surplus[from] = (surplus[from] ?? 0) + 1;
    surplus[to] = (surplus[to] ?? 0) - 1;
  }
  const isBefore = (one: number, other: number) =>
    ((depths[one] ?? 0) - (depths[other] ?? 0) ||
      (surplus[other] ?? 0) - (surplus[one] ?? 0) ||
      one - other) < 0;
  const turned = new Map<string, [number, number]>();
  for (const [from, to] of edges) {
    const isBack = cycle[from] === cycle[to] && !isBefore(from, to);
    turned.set(isBack ? `${to} ${from}` : `${from} ${to}`, isBack ? [to, from] : [from, to]);
  }
  return [...turned.values()];
}

/** For each vertex the number of its cycle: the same for those that lead to each other (Tarjan). */
function cyclesOf(out: readonly number[][]): number[] {
  const found: number[] = out.map(() => -1);
  const low: number[] = out.map(() => -1);
  const cycle: number[] = out.map(() => -1);
  const stack: number[] = [];
  let count = 0;
  const visit = (vertex: number): void => {
    found[vertex] = low[vertex] = count++;
    stack.push(vertex);
    for (const next of out[vertex] ?? []) {
      if (found[next] === -1) visit(next);
      if (cycle[next] === -1) low[vertex] = Math.min(low[vertex] ?? 0, low[next] ?? 0);
    }
    if (low[vertex] !== found[vertex]) return;
    for (let member = -1; member !== vertex;) {
      member = stack.pop() ?? vertex;
      cycle[member] = vertex;
    }
  };
  out.forEach((_, vertex) => {
    if (found[vertex] === -1) visit(vertex);
  });
  return cycle;
}
