import { isHidden } from '../../ui/ids';
import { withDepths } from './picture';
import { edgeId, type Picture, type PictureEdge, type PictureNode } from './types';

/** A walk as the API tells it in few values. */
export interface Walk {
  compact: { ids: readonly string[]; edges: readonly number[] };
}

/**
 * The picture with what the reader may not see: nothing is found by such an id, so it is in no answer about ids, but the
 * walks lead through it. Without it, what lies behind would stand there as if nothing led to it.
 */
export function withHidden(picture: Picture, shown: ReadonlySet<string>, walks: readonly Walk[]): Picture {
  const known = new Set(picture.nodes.map(({ id }) => id));
  const nodes = [...shown].filter((id) => isHidden(id) && !known.has(id)).map(placeholder);
  const present = new Set([...known, ...nodes.map(({ id }) => id)]);
  const edges = new Map<string, PictureEdge>();
  for (const { compact } of walks) {
    for (let at = 0; at + 1 < compact.edges.length; at += 2) {
      const from = compact.ids[compact.edges[at] ?? -1];
      const to = compact.ids[compact.edges[at + 1] ?? -1];
      if (!from || !to || !(isHidden(from) || isHidden(to))) continue;
      if (present.has(from) && present.has(to))
        edges.set(edgeId(from, to), { id: edgeId(from, to), from, to, jobs: [] });
    }
  }
  for (const { id } of picture.edges) edges.delete(id);
  if (!nodes.length && !edges.size) return picture;
  return withDepths({
    ...picture,
    nodes: [...picture.nodes, ...nodes],
    edges: [...picture.edges, ...edges.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
  });
}

function placeholder(id: string): PictureNode {
  return { id, kind: 'dataset', label: '', depth: 0, hiddenUp: 0, hiddenDown: 0, isRedacted: true };
}
