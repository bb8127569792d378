import type { Group } from '../model/groups';
import type { Link, Places, Point, Sized } from './graph';
import { layOut } from './layered';
import { FRAME_HEAD, FRAME_PAD, PITCH, WIDTH, type Box } from './measure';
import type { Arrangement, Frame } from './place';

interface Wanted {
  boxes: readonly Box[];
  links: readonly Link[];
  roots: readonly string[];
}

type Before = { places: Places; anchor: string | undefined } | undefined;

/**
 * Lays out boxes, those of opened groups within frames: the inside of each frame by itself, then the frames among
 * everything else, each as one box over as many columns as it needs. So nothing that is no member stands in a frame.
 */
export function placeInFrames(
  { boxes, links, roots }: Wanted,
  opened: readonly Group[],
  before: Before,
): Pick<Arrangement, 'places' | 'lanes' | 'frames'> {
  const sized = boxes.map(sizedOf);
  const inside = new Map(opened.flatMap((group) => group.members.map(({ id }) => [id, group.id] as const)));
  const outside = (id: string) => inside.get(id) ?? id;
  const spans = new Map<string, number>();
  const inner = opened.map((group) => {
    const members = sized.filter((box) => inside.get(box.id) === group.id);
    const layout = layOut({ boxes: members, links, roots: [] }, () => 1, before, true);
    const left = Math.min(...[...layout.places.values()].map(({ x }) => x));
    const top = Math.min(...[...layout.places.values()].map(({ y }) => y));
    const right = Math.max(...[...layout.places.values()].map(({ x }) => x + WIDTH));
    const bottom = Math.max(...members.map(({ id, height }) => (layout.places.get(id)?.y ?? 0) + height));
    spans.set(group.id, Math.round((right - left - WIDTH) / PITCH) + 1);
    const width = right - left + 2 * FRAME_PAD;
    const height = bottom - top + FRAME_HEAD + FRAME_PAD;
    return { group, layout, left, top, width, height };
  });
  const frames = inner.map(({ group, width, height }): Sized => ({
    id: group.id,
    depth: group.depth,
    width,
    height,
  }));
  const between = links.map(({ from, to }) => ({ from: outside(from), to: outside(to) }));
  const outer = layOut(
    {
      boxes: [...sized.filter(({ id }) => !inside.has(id)), ...frames],
      links: between,
      roots: roots.map(outside),
    },
    ({ id }) => spans.get(id) ?? 1,
    before,
  );
  const places = new Map(outer.places);
  const lanes = new Map<string, readonly Point[]>();
  for (const { from, to } of links) {
    const points = outer.lanes.get(`${outside(from)} ${outside(to)}`);
    if (points) lanes.set(`${from} ${to}`, points);
  }
  const drawn = inner.map(({ group, layout, left, top, width, height }): Frame => {
    const corner = outer.places.get(group.id) ?? { x: 0, y: 0 };
    const move = ({ x, y }: Point) => ({ x: x - left + corner.x, y: y - top + corner.y + FRAME_HEAD });
    for (const [id, point] of layout.places) places.set(id, move(point));
    for (const [id, points] of layout.lanes) lanes.set(id, points.map(move));
    return { group, x: corner.x - FRAME_PAD, y: corner.y, width, height };
  });
  return { places, lanes, frames: drawn };
}

function sizedOf({ id, width, height, drawn }: Box): Sized {
  return { id, width, height, depth: (drawn.node ?? drawn.group).depth };
}
