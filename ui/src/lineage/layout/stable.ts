/** Keeps what stays in sight where it is while other things come and go. */

export interface Point {
  x: number;
  y: number;
}

export type Places = ReadonlyMap<string, Point>;

interface Sized {
  id: string;
  width: number;
  height: number;
}

interface Link {
  from: string;
  to: string;
}

const GAP_X = 96;
const GAP_Y = 22;

/**
 * Where everything starts: what was there before, where it was; a newcomer in the column beside what it hangs
 * on, below the newcomers before it.
 */
export function seed(boxes: readonly Sized[], links: readonly Link[], before: Places): Map<string, Point> {
  const seeds = new Map<string, Point>();
  const sizes = new Map(boxes.map((box) => [box.id, box]));
  for (const { id } of boxes) {
    const place = before.get(id);
    if (place) seeds.set(id, place);
  }
  const used = new Map<string, number>();
  const waiting = new Set(boxes.filter((box) => !seeds.has(box.id)).map((box) => box.id));
  for (let left = -1; left !== waiting.size && waiting.size;) {
    left = waiting.size;
    for (const id of [...waiting].sort()) {
      const feeder = links.find((link) => link.to === id && seeds.has(link.from) && link.from !== id);
      const reader = links.find((link) => link.from === id && seeds.has(link.to) && link.to !== id);
      const parent = feeder?.from ?? reader?.to;
      const place = parent === undefined ? undefined : seeds.get(parent);
      if (parent === undefined || !place) continue;
      const column = `${parent} ${feeder ? 'down' : 'up'}`;
      const offset = used.get(column) ?? 0;
      const box = sizes.get(id);
      const step = (sizes.get(parent)?.width ?? 0) + GAP_X;
      seeds.set(id, { x: place.x + (feeder ? step : -step), y: place.y + offset });
      used.set(column, offset + (box?.height ?? 0) + GAP_Y);
      waiting.delete(id);
    }
  }
  // What hangs on nothing stands below everything.
  let bottom = Math.max(0, ...[...seeds.values()].map((point) => point.y + 200));
  for (const id of [...waiting].sort()) {
    seeds.set(id, { x: 0, y: bottom });
    bottom += (sizes.get(id)?.height ?? 0) + GAP_Y;
  }
  return seeds;
}

/** The new places, moved as a whole so that the anchor is exactly where it was. */
export function holdAnchor(places: Places, before: Places, anchor: string | undefined): Map<string, Point> {
  const now = anchor === undefined ? undefined : places.get(anchor);
  const then = anchor === undefined ? undefined : before.get(anchor);
  const shift = now && then ? { x: then.x - now.x, y: then.y - now.y } : { x: 0, y: 0 };
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + shift.x, y: y + shift.y }]));
}

/** How far nodes that stayed moved: the middle one of the distances, and the greatest. */
export function drift(places: Places, before: Places): { median: number; most: number } {
  const distances = [...places]
    .flatMap(([id, { x, y }]) => {
      const then = before.get(id);
      return then ? [Math.hypot(x - then.x, y - then.y)] : [];
    })
    .sort((one, other) => one - other);
  return { median: distances[Math.floor(distances.length / 2)] ?? 0, most: distances.at(-1) ?? 0 };
}
