import type { LineageDifferencePartsFragment, LineageDifferenceQuery } from '../../api/generated';
import { edgeOf, nodeOf, withDepths } from './picture';
import type { Change, Picture, PictureEdge, PictureNode } from './types';

/** How lineage at two dates differs, of all walks that the picture is made of. */
export interface Difference {
  addedNodes: ReadonlySet<string>;
  removedNodes: ReadonlyMap<string, PictureNode>;
  edges: ReadonlyMap<string, PictureEdge>;
  /** Why something may be missing. */
  partialReasons: string[];
}

export function differenceOf(answer: LineageDifferenceQuery): Difference {
  const parts: LineageDifferencePartsFragment[] = [answer.base, answer.up, answer.down];
  const edges = new Map<string, PictureEdge>();
  const note = (list: LineageDifferencePartsFragment['addedEdges'], change: Change) => {
    for (const edge of list.map(edgeOf)) edges.set(edge.id, { ...edge, change });
  };
  for (const part of parts) {
    note(part.addedEdges, 'added');
    note(part.removedEdges, 'removed');
    note(part.changedEdges, 'changed');
  }
  return {
    addedNodes: new Set(parts.flatMap((part) => part.addedNodes.map(({ id }) => id))),
    removedNodes: new Map(
      parts.flatMap((part) =>
        part.removedNodes.map((node) => [
          node.id,
          { ...nodeOf(node), hiddenUp: 0, change: 'removed' as const },
        ]),
      ),
    ),
    edges,
    partialReasons: parts.flatMap((part) =>
      part.isPartial ? [part.partialReason ?? 'The answer was cut.'] : [],
    ),
  };
}

/** The picture of the later date with what is gone put back and everything that differs marked. */
export function markDifference(picture: Picture, difference: Difference): Picture {
  const present = new Set(picture.nodes.map((node) => node.id));
  const gone = [...difference.removedNodes.values()].filter((node) => !present.has(node.id));
  const nodes = [
    ...picture.nodes.map((node) =>
      difference.addedNodes.has(node.id) ? { ...node, change: 'added' as const } : node,
    ),
    ...gone,
  ];
  gone.forEach((node) => present.add(node.id));
  const known = new Set(picture.edges.map((edge) => edge.id));
  const edges = [
    ...picture.edges.map((edge) => ({ ...edge, change: difference.edges.get(edge.id)?.change })),
    ...[...difference.edges.values()].filter(
      (edge) =>
        edge.change === 'removed' && !known.has(edge.id) && present.has(edge.from) && present.has(edge.to),
    ),
  ];
  return withDepths({ ...picture, nodes, edges });
}

export interface ChangeCounts {
  added: number;
  removed: number;
  changed: number;
}

export function countChanges(items: readonly { change?: Change | undefined }[]): ChangeCounts {
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const { change } of items) if (change) counts[change]++;
  return counts;
}

/** The sign that stands for a change, so that nothing is told by colour alone. */
export const SIGNS: Record<Change, string> = { added: '+', removed: '−', changed: '~' };
