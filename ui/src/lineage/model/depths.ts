interface Link {
  from: string;
  to: string;
}

/**
 * Hops from the roots: below 0 upstream, above 0 downstream. What is on neither side, such as another reader
 * of something upstream, counts from the neighbour that it was reached by.
 */
export function signedDepths(
  roots: readonly string[],
  ids: readonly string[],
  edges: readonly Link[],
): Map<string, number> {
  const down = links(edges, false);
  const up = links(edges, true);
  const depths = new Map<string, number>(roots.map((id) => [id, 0]));
  for (const [id, hops] of walk(roots, up)) if (hops) depths.set(id, -hops);
  for (const [id, hops] of walk(roots, down)) {
    const other = depths.get(id);
    if (other === undefined || hops < Math.abs(other)) depths.set(id, hops);
  }
  const spread = (queue: string[]) => {
    for (const id of queue) {
      const depth = depths.get(id) ?? 0;
      for (const [next, step] of [...pairs(down, id, 1), ...pairs(up, id, -1)]) {
        if (depths.has(next)) continue;
        depths.set(next, depth + step);
        queue.push(next);
      }
    }
  };
  spread([...depths.keys()]);
  // Parts that do not hang together with the roots count from their first node.
  for (const id of ids) {
    if (depths.has(id)) continue;
    depths.set(id, 0);
    spread([id]);
  }
  return depths;
}

/** How many hops each reached node is away. */
export function walk(
  starts: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const hops = new Map<string, number>(starts.map((id) => [id, 0]));
  for (const [id, count] of hops) {
    for (const other of next.get(id) ?? []) if (!hops.has(other)) hops.set(other, count + 1);
  }
  return hops;
}

/** Who follows whom along edges; against them when backwards. */
export function links(edges: readonly Link[], backwards: boolean): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const [key, value] = backwards ? [to, from] : [from, to];
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  }
  return map;
}

function pairs(map: ReadonlyMap<string, string[]>, id: string, step: number): [string, number][] {
  return (map.get(id) ?? []).map((next) => [next, step]);
}
