import type { ElkNode } from 'elkjs/lib/elk-api';
import type { Point } from './stable';

interface Sized {
  id: string;
  width: number;
  height: number;
}

interface Link {
  from: string;
  to: string;
}

const COMMON = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': '22',
  'elk.layered.spacing.nodeNodeBetweenLayers': '96',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '4',
  'elk.edgeRouting': 'POLYLINE',
  'elk.randomSeed': '1',
  'elk.separateConnectedComponents': 'false',
};

const FRESH = {
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
};

// All four: with any one missing, nodes that were there before change places.
const INTERACTIVE = {
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.semiInteractive': 'true',
  'elk.layered.nodePlacement.strategy': 'INTERACTIVE',
  'elk.interactive': 'true',
};

/**
 * What ELK lays out. The same things in any order give the same input, so the same picture. With seeds every
 * node starts where it was, or beside what it hangs on.
 */
export function layoutInput(
  boxes: readonly Sized[],
  links: readonly Link[],
  seeds?: ReadonlyMap<string, Point>,
): ElkNode {
  const known = new Set(boxes.map((box) => box.id));
  const edges = new Map(
    links
      .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
      .map(({ from, to }) => [`${from} ${to}`, { from, to }]),
  );
  return {
    id: 'lineage',
    layoutOptions: {
      ...COMMON,
      ...(seeds ? INTERACTIVE : FRESH),
      // Trying longer finds fewer crossings; beyond this the reader would wait for it.
      'elk.layered.thoroughness': boxes.length > 100 ? '3' : '7',
    },
    children: [...boxes]
      .sort(byId)
      .map(({ id, width, height }) => ({ id, width, height, ...seeds?.get(id) })),
    edges: [...edges]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, { from, to }]) => ({ id, sources: [from], targets: [to] })),
  };
}

function byId(one: Sized, other: Sized): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
