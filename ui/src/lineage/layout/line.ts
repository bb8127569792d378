import type { Point } from './graph';
import { WIDTH } from './measure';

export interface Ends {
  sourceX: number;
  sourceY: number;
  targetX: number;
  targetY: number;
}

/** How far an edge that leads back swings out. */
const SWING = 7.5;

/** The line of an edge, level in its lane of each column that it passes; and where a word on it stands. */
export function lineOf(ends: Ends, lanes: readonly Point[]): { path: string; x: number; y: number } {
  const { sourceX, sourceY, targetX, targetY } = ends;
  let path = `M${sourceX},${sourceY}`;
  const middle = lanes[lanes.length >> 1];
  if (!middle) {
    path += bend({ x: sourceX, y: sourceY }, { x: targetX, y: targetY });
    return { path, x: (sourceX + targetX) / 2, y: (sourceY + targetY) / 2 };
  }
  let from = { x: sourceX, y: sourceY };
  for (const { x, y } of lanes) {
    path += `${bend(from, { x, y })}H${x + WIDTH}`;
    from = { x: x + WIDTH, y };
  }
  path += bend(from, { x: targetX, y: targetY });
  return { path, x: middle.x + WIDTH / 2, y: middle.y };
}

function bend(from: Point, to: Point): string {
  const distance = to.x - from.x;
  if (from.y === to.y && distance >= 0) return `H${to.x}`;
  const swing = distance < 0 ? SWING * Math.sqrt(-distance) : distance / 2;
  return `C${from.x + swing},${from.y} ${to.x - swing},${to.y} ${to.x},${to.y}`;
}
