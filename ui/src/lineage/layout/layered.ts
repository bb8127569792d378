import { graphOf, type Link, type Places, type Point, type Sized } from './graph';
import { heightsOf, GAP, type Extent, type Hold } from './heights';
import { layersOf, type Layers } from './layers';
import { HEAD_MIDDLE, PITCH } from './measure';
import { order, orderBy } from './order';
import { ranksOf, withoutGaps } from './ranks';

/** Where everything is, by its left upper corner, and through which lanes long edges lead. */
export interface Layout {
  places: Places;
  /** By 'from to': the height of the edge in each column that it passes, by the left end of the column. */
  lanes: ReadonlyMap<string, readonly Point[]>;
}

export interface Wanted {
  boxes: readonly Sized[];
  links: readonly Link[];
  roots: readonly string[];
}

/** So firmly stands what was there before, and what was acted on. */
const FIRM = 1e5;
const FIRMEST = 1e9;
const LANE: Extent = { above: 3, below: 3 };
/** Newcomers find their heights from their neighbours in so many rounds. */
const ROUNDS = 6;

/**
 * Lays boxes out in columns from left to right. The same graph gives the same picture. With a picture from before,
 * what was there keeps its height and order; newcomers find their places between.
 */
export function layOut(
  { boxes, links, roots }: Wanted,
  spanOf: (box: Sized) => number,
  before?: { places: Places; anchor: string | undefined },
  isCompact = false,
): Layout {
  const graph = graphOf(boxes, links, roots, spanOf);
  const ranks = isCompact ? withoutGaps(ranksOf(graph)) : ranksOf(graph);
  const layers = layersOf(graph, ranks);
  const extents = layers.owner.map((box): Extent => {
    const height = box === undefined ? undefined : graph.boxes[box]?.height;
    if (box === undefined || height === undefined) return LANE;
    // Edges end at the head of a box; those to something wider end somewhere inside of it.
    const above = (graph.spans[box] ?? 1) > 1 ? height / 2 : HEAD_MIDDLE;
    return { above, below: height - above };
  });
  const holds = layers.owner.map((box, spot): Hold | undefined => {
    const id = box === undefined ? undefined : graph.boxes[box]?.id;
    const place = id === undefined ? undefined : before?.places.get(id);
    if (!place) return undefined;
    return {
      height: place.y + (extents[spot]?.above ?? 0),
      weight: id === before?.anchor ? FIRMEST : FIRM,
    };
  });
  const isNew = (spot: number) => holds[spot] === undefined;
  const columns = holds.some((hold) => hold)
    ? orderBy(layers, guesses(layers, holds), (one, other) => isNew(one) || isNew(other))
    : order(layers, graph.roots);
  const heights = heightsOf(layers, columns, extents, holds);
  const places = new Map<string, Point>();
  graph.boxes.forEach(({ id }, box) => {
    const spot = layers.spots[box]?.[0] ?? 0;
    const y = Math.round((heights[spot] ?? 0) - (extents[spot]?.above ?? 0));
    places.set(id, { x: (ranks[box] ?? 0) * PITCH, y });
  });
  const lanes = new Map<string, Point[]>();
  graph.out.forEach((targets, from) => {
    for (const to of targets) {
      const points = layers.lanes(from, to).map((lane) => ({
        x: ((layers.columnOf[lane] ?? 0) + layers.first) * PITCH,
        y: Math.round(heights[lane] ?? 0),
      }));
      if (points.length) lanes.set(`${graph.boxes[from]?.id} ${graph.boxes[to]?.id}`, points);
    }
  });
  return { places: apart(graph.boxes, places, spanOf), lanes };
}

/** The heights of what was there, and for newcomers the mean of their neighbours', as far as these are known. */
function guesses({ left, right, owner }: Layers, holds: readonly (Hold | undefined)[]): number[] {
  const known: (number | undefined)[] = owner.map((_, spot) => holds[spot]?.height);
  const fresh = owner.flatMap((_, spot) => (holds[spot] ? [] : [spot]));
  const isGuessed = () => fresh.every((spot) => known[spot] !== undefined);
  for (let round = 0, isLast = false; round < owner.length + ROUNDS; round++) {
    let count = 0;
    for (const spot of fresh) {
      const heights = [...(left[spot] ?? []), ...(right[spot] ?? [])].flatMap((each) => known[each] ?? []);
      if (!heights.length) continue;
      if (known[spot] === undefined) count++;
      known[spot] = heights.reduce((sum, height) => sum + height, 0) / heights.length;
    }
    if (isLast) break;
    isLast = round >= ROUNDS && (count === 0 || isGuessed());
  }
  // What hangs on nothing stands below everything.
  const bottom = Math.max(0, ...known.flatMap((height) => height ?? []));
  return known.map((height) => height ?? bottom + 1000);
}

/** Moves down what still lies over something: boxes over several columns may be in each other's way. */
function apart(boxes: readonly Sized[], places: Map<string, Point>, spanOf: (box: Sized) => number): Places {
  if (boxes.every((box) => spanOf(box) === 1)) return places;
  const done: { x: number; end: number; y: number; bottom: number }[] = [];
  const sorted = [...boxes].sort(
    (one, other) => (places.get(one.id)?.y ?? 0) - (places.get(other.id)?.y ?? 0),
  );
  for (const box of sorted) {
    const { x, y } = places.get(box.id) ?? { x: 0, y: 0 };
    const end = x + spanOf(box) * PITCH;
    let top = y;
    for (const other of done) {
      const isBeside = other.x >= end || other.end <= x;
      if (!isBeside && other.y < top + box.height + GAP && top < other.bottom + GAP) top = other.bottom + GAP;
    }
    places.set(box.id, { x, y: top });
    done.push({ x, end, y: top, bottom: top + box.height });
    done.sort((one, other) => one.y - other.y);
  }
  return places;
}
