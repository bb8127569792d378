import ELK from 'elkjs/lib/elk-api';
import Worker from 'elkjs/lib/elk-worker.min.js?worker';
import { placesOf, type LayOut } from './elk-places';

/** Lays graphs out beside the page, so that it answers to the reader meanwhile. */
export function startLayout(): { layOut: LayOut; stop: () => void } {
  const elk = new ELK({ workerFactory: () => new Worker() });
  // The first layout loads and compiles the worker: that is done while the answer is on its way.
  void elk.layout({ id: 'warm', children: [{ id: 'a', width: 1, height: 1 }] }).catch(() => undefined);
  return {
    layOut: async (graph) => placesOf(await elk.layout(graph)),
    stop: () => elk.terminateWorker(),
  };
}
