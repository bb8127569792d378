import type { Scene } from '../model/scene';
import type { ColumnEdge, PictureEdge, PictureNode } from '../model/types';

export type Panel = { node: PictureNode } | { edges: readonly (PictureEdge | ColumnEdge)[] };

/** What an address opens: a node, an edge, the edges between two groups, an edge between columns. */
export function panelOf(scene: Scene, id: string | undefined): Panel | undefined {
  if (!id) return undefined;
  const node = scene.picture.nodes.find((each) => each.id === id);
  if (node) return { node };
  const column = scene.columnEdges.find((edge) => `column ${edge.id}` === id);
  if (column) return { edges: [column] };
  const drawn = scene.grouped.edges.find((edge) => edge.id === id);
  if (drawn) return { edges: drawn.edges };
  const edge = scene.picture.edges.find((each) => each.id === id);
  return edge && { edges: [edge] };
}
