import type { Layers } from './layers';

/** How far a spot reaches above and below the line that its edges end at. */
export interface Extent {
  above: number;
  below: number;
}

/** Where a spot was, and how firmly it stays there. */
export interface Hold {
  height: number;
  weight: number;
}

export const GAP = 22;
const LANE_GAP = 10;
const SWEEPS = 40;
/** Edges that lead over boxes are rather straight than short. */
const STRAIGHT = 8;
const HALF_STRAIGHT = 2;
/** Edges that are off by less count as straight. */
const NEARLY = 6;

/**
 * The height of each spot's line: every spot as near to its neighbours as the order and the sizes in its column
 * allow. First the squares of the distances are made small, which spreads things evenly, then the distances, which
 * makes most edges straight. What is held stays unless something needs the room.
 */
export function heightsOf(
  layers: Layers,
  columns: readonly (readonly number[])[],
  extents: readonly Extent[],
  holds: readonly (Hold | undefined)[],
): number[] {
  const { owner, spots, left, right } = layers;
  const heights: number[] = [];
  const offsets = columns.map((column) => offsetsOf(column, extents, owner));
  columns.forEach((column, at) => {
    const middle = (offsets[at]?.at(-1) ?? 0) / 2;
    column.forEach(
      (spot, place) => (heights[spot] = holds[spot]?.height ?? (offsets[at]?.[place] ?? 0) - middle),
    );
  });
  const wish = (spot: number, isLate: boolean): Hold => {
    const hold = holds[spot];
    if (hold) return hold;
    let sum = 0;
    let weight = 0;
    const box = owner[spot];
    // A box over several columns is drawn to the neighbours of all its spots.
    for (const own of box === undefined ? [spot] : (spots[box] ?? [])) {
      for (const neighbour of [...(left[own] ?? []), ...(right[own] ?? [])]) {
        const height = heights[neighbour] ?? 0;
        const distance = isLate ? Math.max(NEARLY, Math.abs(height - (heights[spot] ?? 0))) : 1;
        const pull = stiffness(box, owner[neighbour]) / distance;
        sum += pull * height;
        weight += pull;
      }
    }
    return weight ? { height: sum / weight, weight } : { height: heights[spot] ?? 0, weight: 0.001 };
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isLate = sweep >= SWEEPS / 2;
    for (let step = 0; step < columns.length; step++) {
      const at = sweep % 2 ? columns.length - 1 - step : step;
      const column = columns[at] ?? [];
      const wishes = column.map((spot) => wish(spot, isLate));
      spread(wishes, offsets[at] ?? []).forEach((height, place) => (heights[column[place] ?? 0] = height));
    }
    for (const own of spots) {
      if (own.length < 2) continue;
      const mean = own.reduce((sum, spot) => sum + (heights[spot] ?? 0), 0) / own.length;
      for (const spot of own) heights[spot] = mean;
    }
  }
  return heights;
}

function stiffness(one: number | undefined, other: number | undefined): number {
  if (one === undefined && other === undefined) return STRAIGHT;
  return one === undefined || other === undefined ? HALF_STRAIGHT : 1;
}

/** How far below the first spot's line each line of a column is at least. */
function offsetsOf(
  column: readonly number[],
  extents: readonly Extent[],
  owner: readonly (number | undefined)[],
): number[] {
  let offset = 0;
  return column.map((spot, place) => {
    const before = column[place - 1];
    if (before === undefined) return 0;
    const gap = owner[spot] === undefined || owner[before] === undefined ? LANE_GAP : GAP;
    return (offset += (extents[before]?.below ?? 0) + gap + (extents[spot]?.above ?? 0));
  });
}

/**
 * The heights nearest to what is wished for, by weighted squares, with at least the given offsets between: what would
 * overlap is pooled at the mean of its wishes.
 */
export function spread(wishes: readonly Hold[], offsets: readonly number[]): number[] {
  const pools: { sum: number; weight: number; count: number }[] = [];
  wishes.forEach(({ height, weight }, place) => {
    let pool = { sum: weight * (height - (offsets[place] ?? 0)), weight, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.weight >= pool.sum / pool.weight;
      last = pools.at(-1)
    ) {
      pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const heights: number[] = [];
  for (const { sum, weight, count } of pools) {
    for (let member = 0; member < count; member++) {
      heights.push(sum / weight + (offsets[heights.length] ?? 0));
    }
  }
  return heights;
}
