import type {
  LineageEdgePartsFragment,
  LineageNodePartsFragment,
  LineagePictureQuery,
} from '../../api/generated';
import { signedDepths } from './depths';
import { edgeId, type Named, type Picture, type PictureEdge, type PictureNode } from './types';

/** The API's answer as the picture of the ids that are shown; whatever else it tells of is left out. */
export function pictureOf(
  answer: LineagePictureQuery,
  shown: ReadonlySet<string>,
  roots: readonly string[],
): Picture {
  const hiddenDown = new Map(answer.down.nodes.map((node) => [node.id, node.hiddenNeighbours]));
  const edges = answer.up.edges
    .filter((edge) => shown.has(edge.from) && shown.has(edge.to))
    .map(edgeOf)
    .sort(byId);
  const nodes = answer.up.nodes
    .filter((node) => shown.has(node.id))
    .map((node) => ({ ...nodeOf(node), hiddenDown: node.isRedacted ? 0 : (hiddenDown.get(node.id) ?? 0) }));
  const present = new Set(nodes.map((node) => node.id));
  return withDepths({ roots: roots.filter((id) => present.has(id)), nodes, edges });
}

/** The picture with every node's hops from the roots, nearest first, then by label. */
export function withDepths(picture: Picture): Picture {
  const depths = signedDepths(
    picture.roots,
    picture.nodes.map((node) => node.id),
    picture.edges,
  );
  const nodes = picture.nodes.map((node) => ({ ...node, depth: depths.get(node.id) ?? 0 }));
  return { ...picture, nodes: nodes.sort(nearestFirst) };
}

export function nodeOf(node: LineageNodePartsFragment): PictureNode {
  const entity = node.entity;
  const { isRedacted } = node;
  const common = {
    id: node.id,
    kind: node.kind,
    label: isRedacted ? '' : node.label,
    depth: 0,
    // Nothing can be asked of what is hidden, so there is nothing to expand.
    hiddenUp: isRedacted ? 0 : node.hiddenNeighbours,
    hiddenDown: 0,
    isRedacted,
  };
  switch (entity?.__typename) {
    case 'Dataset':
      return {
        ...common,
        namespace: entity.namespace,
        platform: entity.platform ?? undefined,
        lastSeen: entity.lastSeen,
        product: named(entity.product),
        domain: named(entity.domain),
      };
    case 'Job':
      return { ...common, namespace: entity.namespace, lastSeen: entity.lastSeen };
    case 'DataProduct':
      return { ...common, domain: named(entity.owningDomain), product: { id: node.id, name: entity.name } };
    case 'Domain':
      return { ...common, domain: { id: node.id, name: entity.name } };
    default:
      return common;
  }
}

export function edgeOf(edge: LineageEdgePartsFragment): PictureEdge {
  return {
    id: edgeId(edge.from, edge.to),
    from: edge.from,
    to: edge.to,
    firstSeen: edge.firstSeen ?? undefined,
    lastSeen: edge.lastSeen ?? undefined,
    jobs: edge.jobs.map(({ id, name }) => ({ id, name })),
  };
}

function named(value: Named | null | undefined): Named | undefined {
  return value ? { id: value.id, name: value.name } : undefined;
}

function nearestFirst(one: PictureNode, other: PictureNode): number {
  return (
    Math.abs(one.depth) - Math.abs(other.depth) ||
    one.depth - other.depth ||
    compare(one.label, other.label) ||
    compare(one.id, other.id)
  );
}

function byId(one: { id: string }, other: { id: string }): number {
  return compare(one.id, other.id);
}

/** By code units: the same order wherever it runs. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
