import ELK, { type ElkNode } from 'elkjs/lib/elk-api';
import Worker from 'elkjs/lib/elk-worker.min.js?worker';
import type { Point } from './stable';

/** Lays graphs out beside the page, so that it answers to the reader meanwhile. */
export type LayOut = (graph: ElkNode) => Promise<Map<string, Point>>;

export function startLayout(): { layOut: LayOut; stop: () => void } {
  const elk = new ELK({ workerFactory: () => new Worker() });
  return {
    layOut: async (graph) => placesOf(await elk.layout(graph)),
    stop: () => elk.terminateWorker(),
  };
}

export function placesOf(graph: ElkNode): Map<string, Point> {
  return new Map((graph.children ?? []).map(({ id, x, y }) => [id, { x: x ?? 0, y: y ?? 0 }]));
}
