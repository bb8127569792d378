import { neighbourTowards } from '../model/paths';
import type { Arranged } from './useArrangement';

export type Move = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export function isMove(key: string): key is Move {
  return key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown';
}

/** Where an arrow leads: left and right along edges, up and down to what stands nearest in the same column. */
export function moveFrom(id: string, move: Move, { scene, arrangement }: Arranged): string | undefined {
  const boxes = new Map(scene.boxes.map((box) => [box.id, box]));
  const middle = (other: string) => {
    const place = arrangement.places.get(other);
    return place && place.y + (boxes.get(other)?.height ?? 0) / 2;
  };
  if (move === 'ArrowLeft' || move === 'ArrowRight') {
    return neighbourTowards(id, move === 'ArrowLeft' ? 'up' : 'down', scene.grouped.edges, middle);
  }
  const here = arrangement.places.get(id);
  if (!here) return undefined;
  const sign = move === 'ArrowDown' ? 1 : -1;
  return scene.boxes
    .flatMap((box) => {
      const place = arrangement.places.get(box.id);
      const isInColumn = place && Math.abs(place.x - here.x) < box.width / 2;
      return isInColumn && (place.y - here.y) * sign > 0 ? [{ id: box.id, y: place.y }] : [];
    })
    .sort((one, other) => (one.y - other.y) * sign)
    .at(0)?.id;
}
