import type { Node } from '@xyflow/react';
import type { Places, Point } from '../layout/graph';
import type { Box } from '../layout/measure';
import type { Frame } from '../layout/place';
import type { Group } from '../model/groups';
import type { Overlay } from './overlays';

/**
 * At its place by its corner rather than by a transform: each transform is one more layer for the browser to sort at
 * every frame, and hundreds of them make a picture stutter.
 */
function at({ x, y }: Point) {
  return { position: { x, y }, style: { transform: 'none', left: x, top: y } };
}

export interface BoxData extends Record<string, unknown> {
  box: Box;
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

/** What nobody can do with what stands here: React Flow would else make it possible. Edges are drawn without it. */
const FIXED = { draggable: false, connectable: false, focusable: false, selectable: false, handles: [] };

/** Boxes at their places, with their sizes: what is out of sight is known without being drawn. */
export function flowNodes(boxes: readonly Box[], places: Places, dataOf: (box: Box) => BoxData): BoxNode[] {
  return boxes.flatMap((box) => {
    const position = places.get(box.id);
    const { width, height } = box;
    if (!position) return [];
    return [
      {
        id: box.id,
        type: box.drawn.node ? ('entity' as const) : ('cluster' as const),
        ...at(position),
        ...{ width, height, measured: { width, height } },
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
    ...at({ x, y }),
    ...{ width, height, measured: { width, height }, zIndex: -1 },
    data: { group },
    ...FIXED,
  }));
}
