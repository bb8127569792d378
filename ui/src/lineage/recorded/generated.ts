import type { Picture, PictureEdge, PictureNode } from '../model/types';
import { withDepths } from '../model/picture';
import { edgeId } from '../model/types';

/** A picture of many nodes, always the same: each layer is fed by up to three of the layer before. */
export function largePicture(count: number, layers = 12): Picture {
  const per = Math.ceil(count / layers);
  const id = (at: number) => `dataset:large/table_${String(at).padStart(5, '0')}`;
  const nodes: PictureNode[] = Array.from({ length: count }, (_, at) => {
    const domain = `domain_${Math.floor((at % per) / 8) % 20}`;
    return {
      ...{ id: id(at), kind: 'dataset', label: `table_${String(at).padStart(5, '0')}`, depth: 0 },
      ...{ hiddenUp: 0, hiddenDown: 0, isRedacted: false, platform: at % 3 ? 'hive' : 'kafka' },
      domain: at % 17 ? { id: `domain:${domain}`, name: domain } : undefined,
      lastSeen: '2026-01-01T00:00:00Z',
    };
  });
  const edges: PictureEdge[] = nodes.slice(per).flatMap((_, index) => {
    const to = index + per;
    const layer = Math.floor(to / per) - 1;
    const feeders = new Set(
      [0, 3, 7].slice(0, 1 + (to % 3)).map((step) => layer * per + ((to + step) % per)),
    );
    return [...feeders].map((from) => ({
      id: edgeId(id(from), id(to)),
      from: id(from),
      to: id(to),
      jobs: [],
    }));
  });
  return withDepths({ roots: [id(Math.floor(count / 2))], nodes, edges });
}
