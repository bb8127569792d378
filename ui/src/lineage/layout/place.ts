import type { Box } from './measure';
import type { LayOut } from './elk-places';
import { layoutInput } from './input';
import { holdAnchor, seed, type Places, type Point } from './stable';

export interface Arrangement {
  /** What was laid out, so that the same again gets the same places. */
  key: string;
  /** What makes it another picture altogether: the focus, level, grouping. */
  scene: string;
  places: Places;
}

interface Wanted {
  scene: string;
  boxes: readonly Box[];
  links: readonly { from: string; to: string }[];
  /** What must not move. */
  anchor: string | undefined;
}

/**
 * Lays out what is shown so that what stays does not jump. Pictures that were there before in the same scene,
 * such as before something was expanded, come back as they were.
 */
export async function arrange(
  wanted: Wanted,
  before: Arrangement | undefined,
  past: readonly Arrangement[],
  layOut: LayOut,
): Promise<Arrangement> {
  const { scene, boxes, links, anchor } = wanted;
  const key = keyOf(wanted);
  const same = past.find((each) => each.key === key && each.scene === scene);
  if (same) return { ...same, places: holdAnchor(same.places, before?.places ?? new Map(), anchor) };
  const isSameScene = before?.scene === scene && boxes.some((box) => before.places.has(box.id));
  const seeds: Map<string, Point> | undefined =
    before && isSameScene ? seed(boxes, links, before.places) : undefined;
  const places = await layOut(layoutInput(boxes, links, seeds));
  return { key, scene, places: holdAnchor(places, before?.places ?? new Map(), anchor) };
}

function keyOf({ boxes, links }: Wanted): string {
  const nodes = boxes.map(({ id, height }) => `${id} ${height}`).sort();
  return [...nodes, ...links.map(({ from, to }) => `${from} ${to}`).sort()].join('\n');
}
