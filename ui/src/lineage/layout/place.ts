import type { Group } from '../model/groups';
import { placeInFrames } from './frames';
import type { Link, Places, Point } from './graph';
import type { Box } from './measure';
import { shiftFor } from './stable';

/** A box around the members of an opened group. */
export interface Frame extends Point {
  group: Group;
  width: number;
  height: number;
}

export interface Arrangement {
  /** What was laid out, so that the same again gets the same places. */
  key: string;
  /** What makes it another picture altogether: the focus, level, grouping. */
  scene: string;
  /** Left upper corners of boxes and, by the id of the group, of frames' columns. */
  places: Places;
  /** By 'from to': through which heights an edge passes the columns between its ends. */
  lanes: ReadonlyMap<string, readonly Point[]>;
  frames: readonly Frame[];
}

interface Wanted {
  scene: string;
  boxes: readonly Box[];
  links: readonly Link[];
  /** What stands in the middle. */
  roots: readonly string[];
  /** Groups that are opened; what they hold is among the boxes. */
  opened: readonly Group[];
  /** What must not move. */
  anchor: string | undefined;
}

/**
 * Lays out what is shown so that what stays does not jump. Pictures that were there before in the same scene,
 * such as before something was expanded, come back as they were.
 */
export function arrange(
  wanted: Wanted,
  before: Arrangement | undefined,
  past: readonly Arrangement[],
): Arrangement {
  const { scene, boxes, links, roots, opened, anchor } = wanted;
  const key = keyOf(wanted);
  const same = past.find((each) => each.key === key && each.scene === scene);
  const isSameScene = before?.scene === scene && boxes.some((box) => before.places.has(box.id));
  const fresh = same ?? {
    key,
    scene,
    ...placeInFrames(
      { boxes, links, roots },
      opened,
      isSameScene ? { places: before.places, anchor } : undefined,
    ),
  };
  return moved(fresh, shiftFor(fresh.places, before?.places ?? new Map(), anchor));
}

function moved(arrangement: Arrangement, { x: right, y: down }: Point): Arrangement {
  if (!right && !down) return arrangement;
  const move = ({ x, y }: Point) => ({ x: x + right, y: y + down });
  return {
    ...arrangement,
    places: new Map([...arrangement.places].map(([id, point]) => [id, move(point)])),
    lanes: new Map([...arrangement.lanes].map(([id, points]) => [id, points.map(move)])),
    frames: arrangement.frames.map((frame) => ({ ...frame, ...move(frame) })),
  };
}

function keyOf({ boxes, links, opened }: Wanted): string {
  const nodes = boxes.map(({ id, height }) => `${id} ${height}`).sort();
  const edges = links.map(({ from, to }) => `${from} ${to}`).sort();
  return [...nodes, '', ...edges, '', ...opened.map(({ id }) => id).sort()].join('\n');
}
