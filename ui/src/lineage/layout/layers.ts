import type { Graph } from './graph';

/**
 * Columns of spots. A box has a spot in every column that it takes; an edge that passes columns has a spot in each of
 * them, its lane, so that it leads between the boxes there. Long edges from one box share their lanes.
 */
export interface Layers {
  /** The spots of each column; the first column is the leftmost. */
  columns: number[][];
  /** The box of each spot; undefined for a lane. */
  owner: (number | undefined)[];
  /** The spots of each box. */
  spots: number[][];
  left: number[][];
  right: number[][];
  /** The lanes that the edge from one box to another takes. */
  lanes: (from: number, to: number) => number[];
  /** The column that a spot stands in. */
  columnOf: number[];
  /** The rank of the first column. */
  first: number;
}

export function layersOf({ boxes, spans, out }: Graph, ranks: readonly number[]): Layers {
  const first = ranks.length ? Math.min(...ranks) : 0;
  const columns: number[][] = [];
  const owner: (number | undefined)[] = [];
  const left: number[][] = [];
  const right: number[][] = [];
  const columnOf: number[] = [];
  const spots: number[][] = [];
  const shared: number[][] = [];
  const add = (column: number, box: number | undefined): number => {
    const spot = owner.push(box) - 1;
    left.push([]);
    right.push([]);
    columnOf.push(column);
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(spot);
    return spot;
  };
  const join = (from: number, to: number) => {
    right[from]?.push(to);
    left[to]?.push(from);
  };
  boxes.forEach((_, box) => {
    const column = (ranks[box] ?? 0) - first;
    spots.push(Array.from({ length: spans[box] ?? 1 }, (_, at) => add(column + at, box)));
    shared.push([]);
  });
  const beginning = (box: number) => (ranks[box] ?? 0) - first;
  const end = (box: number) => beginning(box) + (spans[box] ?? 1);
  out.forEach((targets, from) => {
    for (const to of [...targets].sort((one, other) => beginning(one) - beginning(other))) {
      let last = spots[from]?.at(-1) ?? 0;
      for (let column = end(from), at = 0; column < beginning(to); column++, at++) {
        const known = shared[from]?.[at];
        if (known === undefined) {
          const lane = add(column, undefined);
          shared[from]?.push(lane);
          join(last, lane);
          last = lane;
        } else last = known;
      }
      join(last, spots[to]?.[0] ?? 0);
    }
  });
  const lanes = (from: number, to: number) =>
    (shared[from] ?? []).slice(0, Math.max(0, beginning(to) - end(from)));
  return { columns, owner, spots, left, right, lanes, columnOf, first };
}
