import type { ElkNode } from 'elkjs/lib/elk-api';
import type { Point } from './stable';

/** Lays a graph out, wherever that happens. */
export type LayOut = (graph: ElkNode) => Promise<Map<string, Point>>;

export function placesOf(graph: ElkNode): Map<string, Point> {
  return new Map((graph.children ?? []).map(({ id, x, y }) => [id, { x: x ?? 0, y: y ?? 0 }]));
}
