import type { Graph } from './graph';

/**
 * The column that each vertex begins in; the focus stands in column 0. What is upstream stands as near to the focus as
 * its longest way there allows, and so does what is downstream; whatever else there is stands beside what it hangs on.
 * Every edge leads to the right. It depends on the graph alone, not on what was there before: whoever adds neighbours
 * of something moves nothing to another column, unless a longer way makes it.
 */
export function ranksOf(graph: Graph): number[] {
  const { boxes, spans, roots, out, into } = graph;
  const order = topological(graph);
  const back = order.toReversed();
  const ranks: (number | undefined)[] = boxes.map(() => undefined);
  for (const root of roots) ranks[root] = 0;
  for (const vertex of back) {
    const most = leftOf(out[vertex], spans[vertex], ranks);
    if (most !== undefined) ranks[vertex] = Math.min(ranks[vertex] ?? most, most);
  }
  for (const vertex of order) {
    const least = rightOf(into[vertex], spans, ranks);
    if (least !== undefined) ranks[vertex] = Math.max(ranks[vertex] ?? least, least);
  }
  for (;;) {
    for (let isNew = true; isNew;) {
      isNew = false;
      for (const vertex of back) isNew = set(vertex, leftOf(out[vertex], spans[vertex], ranks)) || isNew;
      for (const vertex of order) isNew = set(vertex, rightOf(into[vertex], spans, ranks)) || isNew;
    }
    // What does not hang together with the focus stands where its nearest node stood when it did.
    const nearest = order
      .filter((vertex) => ranks[vertex] === undefined)
      .sort((one, other) => hops(one) - hops(other) || one - other)[0];
    if (nearest === undefined) return ranks.map((rank) => rank ?? 0);
    ranks[nearest] = boxes[nearest]?.depth ?? 0;
  }

  function hops(vertex: number): number {
    return Math.abs(boxes[vertex]?.depth ?? 0);
  }
  function set(vertex: number, rank: number | undefined): boolean {
    if (ranks[vertex] !== undefined || rank === undefined) return false;
    ranks[vertex] = rank;
    return true;
  }
}

/** The same columns without those that nothing stands in. */
export function withoutGaps(ranks: readonly number[]): number[] {
  const used = new Map([...new Set(ranks)].sort((one, other) => one - other).map((rank, at) => [rank, at]));
  return ranks.map((rank) => used.get(rank) ?? 0);
}

/** The last column that is left of all that a vertex feeds; undefined when none of these has a column. */
function leftOf(
  next: readonly number[] | undefined,
  span: number | undefined,
  ranks: readonly (number | undefined)[],
): number | undefined {
  const columns = (next ?? []).flatMap((each) => ranks[each] ?? []);
  return columns.length ? Math.min(...columns) - (span ?? 1) : undefined;
}

/** The first column that is right of all that feeds a vertex. */
function rightOf(
  before: readonly number[] | undefined,
  spans: readonly number[],
  ranks: readonly (number | undefined)[],
): number | undefined {
  const columns = (before ?? []).flatMap((each) => {
    const rank = ranks[each];
    return rank === undefined ? [] : rank + (spans[each] ?? 1);
  });
  return columns.length ? Math.max(...columns) : undefined;
}

/** Each vertex after all that feed it. */
function topological({ out, into }: Graph): number[] {
  const waiting = into.map((each) => each.length);
  const order = into.flatMap((each, vertex) => (each.length ? [] : [vertex]));
  for (const vertex of order) {
    for (const next of out[vertex] ?? []) {
      waiting[next] = (waiting[next] ?? 0) - 1;
      if (waiting[next] === 0) order.push(next);
    }
  }
  return order;
}
