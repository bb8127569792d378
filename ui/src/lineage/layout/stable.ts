import type { Places, Point } from './graph';

/** How far everything moves so that the anchor is exactly where it was. */
export function shiftFor(places: Places, before: Places, anchor: string | undefined): Point {
  const now = anchor === undefined ? undefined : places.get(anchor);
  const then = anchor === undefined ? undefined : before.get(anchor);
  return now && then ? { x: then.x - now.x, y: then.y - now.y } : { x: 0, y: 0 };
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
