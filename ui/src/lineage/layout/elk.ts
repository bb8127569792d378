import ELK from 'elkjs/lib/elk-api';
import Worker from 'elkjs/lib/elk-worker.min.js?worker';
import { placesOf, type LayOut } from './elk-places';

/** Lays graphs out beside the page, so that it answers to the reader meanwhile. */
export function startLayout(): { layOut: LayOut; stop: () => void } {
  const elk = new ELK({ workerFactory: () => new Worker() });
  return {
    layOut: async (graph) => placesOf(await elk.layout(graph)),
    stop: () => elk.terminateWorker(),
  };
}
