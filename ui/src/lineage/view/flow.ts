import { MarkerType, Position, type Edge, type Node } from '@xyflow/react';
import type { Places, Point } from '../layout/graph';
import { HEAD_MIDDLE, rowMiddle, type Box } from '../layout/measure';
import type { Frame } from '../layout/place';
import type { DrawnEdge, Group } from '../model/groups';
import type { ColumnEdge } from '../model/types';
import { datasetOfColumn } from '../../ui/ids';
import type { Overlay } from './overlays';

export interface BoxData extends Record<string, unknown> {
  box: Box;
  /** Columns that edges between columns end at. */
  linked: ReadonlySet<string>;
  isFocus: boolean;
  isLoop: boolean;
  expanded: { up: boolean; down: boolean };
  canUnfold: boolean;
  column: string | undefined;
  query: string;
  overlay: Overlay | undefined;
}

export type BoxNode = Node<BoxData, 'entity' | 'cluster'>;
export type FrameNode = Node<{ group: Group }, 'frame'>;
/** What stands in the picture. */
export type Standing = BoxNode | FrameNode;
/** How an edge leads past the columns between its ends. */
type Way = { lanes: readonly Point[] };
export type FlowLink = Edge<({ edge: DrawnEdge } | { column: ColumnEdge }) & Way, 'lineage'>;

type Lanes = ReadonlyMap<string, readonly Point[]>;
const STRAIGHT: readonly Point[] = [];
/** What nobody can do with what stands here: React Flow would else make it possible. */
const FIXED = { draggable: false, connectable: false, focusable: false, selectable: false };

/** Boxes at their places, with their sizes: what is out of sight is known without being drawn. */
export function flowNodes(
  boxes: readonly Box[],
  places: Places,
  dataOf: (box: Box) => BoxData,
  linked: ReadonlySet<string>,
): BoxNode[] {
  return boxes.flatMap((box) => {
    const position = places.get(box.id);
    if (!position) return [];
    return [
      {
        id: box.id,
        type: box.drawn.node ? ('entity' as const) : ('cluster' as const),
        position,
        width: box.width,
        height: box.height,
        measured: { width: box.width, height: box.height },
        handles: handlesOf(box, linked),
        data: dataOf(box),
        ...FIXED,
      },
    ];
  });
}

/** Frames of opened groups, behind everything else. */
export function frameNodes(frames: readonly Frame[]): FrameNode[] {
  return frames.map(({ group, x, y, width, height }) => ({
    id: `frame ${group.id}`,
    type: 'frame' as const,
    position: { x, y },
    ...{ width, height, measured: { width, height }, handles: [], zIndex: -1 },
    data: { group },
    ...FIXED,
  }));
}

/** Where edges end on a box: at its head, and at each row that an edge between columns ends at. */
function handlesOf(box: Box, linked: ReadonlySet<string>): NonNullable<BoxNode['handles']> {
  const ids = ['', ...(box.rows ?? []).map((row) => row.id).filter((id) => linked.has(id))];
  return ids.flatMap((id) => {
    const y = rowMiddle(box, id) ?? HEAD_MIDDLE;
    const size = { y, width: 1, height: 1 };
    return [
      { id: `in ${id}`, type: 'target' as const, position: Position.Left, x: 0, ...size },
      { id: `out ${id}`, type: 'source' as const, position: Position.Right, x: box.width - 1, ...size },
    ];
  });
}

export function flowEdges(edges: readonly DrawnEdge[], lanes: Lanes, isBesideColumns: boolean): FlowLink[] {
  return edges.map((edge) => ({
    id: edge.id,
    type: 'lineage' as const,
    source: edge.from,
    target: edge.to,
    sourceHandle: 'out ',
    targetHandle: 'in ',
    data: { edge, lanes: lanes.get(`${edge.from} ${edge.to}`) ?? STRAIGHT },
    className: isBesideColumns ? 'beside' : '',
    markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16 },
    selectable: true,
    focusable: true,
  }));
}

/** Edges between columns; an end whose row is not listed is at the head of its box. */
export function columnFlowEdges(
  edges: readonly ColumnEdge[],
  lanes: Lanes,
  boxes: ReadonlyMap<string, Box>,
): FlowLink[] {
  return edges.flatMap((edge) => {
    const source = boxes.get(datasetOfColumn(edge.from) ?? '');
    const target = boxes.get(datasetOfColumn(edge.to) ?? '');
    if (!source || !target || source === target) return [];
    const end = (box: Box, column: string) => (rowMiddle(box, column) === undefined ? '' : column);
    return [
      {
        id: `column ${edge.id}`,
        type: 'lineage' as const,
        source: source.id,
        target: target.id,
        sourceHandle: `out ${end(source, edge.from)}`,
        targetHandle: `in ${end(target, edge.to)}`,
        data: { column: edge, lanes: lanes.get(`${source.id} ${target.id}`) ?? STRAIGHT },
        markerEnd: { type: MarkerType.ArrowClosed, width: 12, height: 12 },
        selectable: true,
        focusable: true,
      },
    ];
  });
}
