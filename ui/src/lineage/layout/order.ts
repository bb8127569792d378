import type { Layers } from './layers';

/** So often the columns are gone through; more finds hardly anything better. */
const SWEEPS = 24;
const PATIENCE = 6;
const SWITCHES = 12;

/** Orders every column, from top to bottom, so that few edges cross. */
export function order(layers: Layers, roots: readonly number[]): number[][] {
  const starts = [walked(layers, roots), layers.columns.map((column) => [...column])];
  let best: number[][] = [];
  let least = Infinity;
  for (const start of starts) {
    let columns = start;
    let patience = PATIENCE;
    for (let sweep = 0; sweep < SWEEPS && patience > 0; sweep++) {
      columns = swept(layers, columns, sweep % 2 === 0);
      const count = crossings(layers, columns);
      if (count < least) {
        least = count;
        best = columns.map((column) => [...column]);
        patience = PATIENCE;
      } else patience--;
    }
  }
  return switched(layers, best, () => true);
}

/** Orders every column by heights that are known or wished for; then what may change places does where it helps. */
export function orderBy(
  layers: Layers,
  height: readonly number[],
  maySwitch: (one: number, other: number) => boolean,
): number[][] {
  const columns = layers.columns.map((column) =>
    [...column].sort((one, other) => (height[one] ?? 0) - (height[other] ?? 0) || one - other),
  );
  return switched(layers, columns, maySwitch);
}

/** How many pairs of edges cross, between all columns that stand side by side. */
export function crossings({ right }: Layers, columns: readonly (readonly number[])[]): number {
  let sum = 0;
  const place = placesIn(columns);
  columns.forEach((column, at) => {
    const size = columns[at + 1]?.length ?? 0;
    // Of the edges before, how many end at each place or above: a Fenwick tree.
    const tree = new Int32Array(size + 1);
    let edges = 0;
    for (const spot of column) {
      const ends = (right[spot] ?? []).map((next) => place[next] ?? 0);
      for (const end of ends) {
        let above = 0;
        for (let node = end + 1; node > 0; node -= node & -node) above += tree[node] ?? 0;
        sum += edges - above;
      }
      for (const end of ends) {
        edges++;
        for (let node = end + 1; node <= size; node += node & -node) tree[node] = (tree[node] ?? 0) + 1;
      }
    }
  });
  return sum;
}

/** As a walk from the focus comes by: what hangs together stands together. */
function walked({ columns, left, right, columnOf, spots }: Layers, roots: readonly number[]): number[][] {
  const ordered: number[][] = columns.map(() => []);
  const isSeen: boolean[] = columnOf.map(() => false);
  const begin = [...roots.flatMap((root) => spots[root] ?? []), ...columns.flat()];
  for (const start of begin) {
    const stack = [start];
    for (let spot = stack.pop(); spot !== undefined; spot = stack.pop()) {
      if (isSeen[spot]) continue;
      isSeen[spot] = true;
      ordered[columnOf[spot] ?? 0]?.push(spot);
      stack.push(...[...(left[spot] ?? []), ...(right[spot] ?? [])].reverse());
    }
  }
  return ordered;
}

/** Each column by the middle of the neighbours in the column before, from one end to the other. */
function swept({ left, right }: Layers, columns: number[][], isForward: boolean): number[][] {
  const place = placesIn(columns);
  const next = columns.map((column) => [...column]);
  const indexes = next.map((_, at) => at);
  for (const at of isForward ? indexes : indexes.reverse()) {
    const column = next[at] ?? [];
    const beside = next[isForward ? at - 1 : at + 1];
    if (!beside) continue;
    const scale = Math.max(1, column.length - 1) / Math.max(1, beside.length - 1);
    const wish = new Map(
      column.map((spot, here) => {
        const neighbours = (isForward ? left : right)[spot] ?? [];
        const sum = neighbours.reduce((total, each) => total + (place[each] ?? 0), 0);
        return [spot, neighbours.length ? (sum / neighbours.length) * scale : here];
      }),
    );
    column.sort((one, other) => (wish.get(one) ?? 0) - (wish.get(other) ?? 0));
    column.forEach((spot, here) => (place[spot] = here));
  }
  return next;
}

/** Changes the places of two that stand one above the other as long as fewer edges cross then. */
function switched(
  { left, right }: Layers,
  columns: number[][],
  maySwitch: (one: number, other: number) => boolean,
): number[][] {
  const place = placesIn(columns);
  const over = (one: readonly number[] = [], other: readonly number[] = []) => {
    let gain = 0;
    for (const a of one) for (const b of other) gain += Math.sign((place[a] ?? 0) - (place[b] ?? 0));
    return gain;
  };
  for (let round = 0, isBetter = true; isBetter && round < SWITCHES; round++) {
    isBetter = false;
    for (const column of columns) {
      for (let at = 0; at + 1 < column.length; at++) {
        const one = column[at] ?? 0;
        const other = column[at + 1] ?? 0;
        if (!maySwitch(one, other) || over(left[one], left[other]) + over(right[one], right[other]) <= 0)
          continue;
        column[at] = other;
        column[at + 1] = one;
        place[other] = at;
        place[one] = at + 1;
        isBetter = true;
      }
    }
  }
  return columns;
}

function placesIn(columns: readonly (readonly number[])[]): number[] {
  const place: number[] = [];
  for (const column of columns) column.forEach((spot, at) => (place[spot] = at));
  return place;
}
