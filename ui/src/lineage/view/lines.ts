import { datasetOfColumn, labelOf } from '../../ui/ids';
import { lineOf } from '../layout/line';
import { HEAD_MIDDLE, rowMiddle, type Box } from '../layout/measure';
import type { Arrangement } from '../layout/place';
import { SIGNS } from '../model/difference';
import type { Scene } from '../model/scene';
import type { Change } from '../model/types';

/** An edge as it is drawn. */
export interface Line {
  id: string;
  path: string;
  /** For those who listen. */
  name: string;
  isColumn: boolean;
  /** Whether it only influences. */
  isIndirect: boolean;
  change: Change | undefined;
  /** What stands on it, and where. */
  sign: string;
  x: number;
  y: number;
}

/** The lines of all edges; an edge between columns whose row is not listed ends at the head of its box. */
export function linesOf(scene: Scene, { places, lanes }: Pick<Arrangement, 'places' | 'lanes'>): Line[] {
  const boxes = new Map(scene.boxes.map((box) => [box.id, box]));
  const draw = (from: string, to: string, rows?: { from: string; to: string }) => {
    const [source, target] = [boxes.get(from), boxes.get(to)];
    const [start, end] = [places.get(from), places.get(to)];
    if (!source || !target || !start || !end || source === target) return undefined;
    const ends = {
      sourceX: start.x + source.width,
      sourceY: start.y + heightOf(source, rows?.from),
      targetX: end.x,
      targetY: end.y + heightOf(target, rows?.to),
    };
    return {
      ...lineOf(ends, lanes.get(`${from} ${to}`) ?? []),
      name: `${nameOf(source)} to ${nameOf(target)}`,
    };
  };
  const edges = scene.grouped.edges.flatMap(({ id, from, to, change, edges: inside }): Line[] => {
    const line = draw(from, to);
    const sign = (change ? SIGNS[change] : '') + (inside.length > 1 ? inside.length : '');
    return line ? [{ id, ...line, isColumn: false, isIndirect: false, change, sign }] : [];
  });
  const columns = scene.columnEdges.flatMap(({ id, from, to, change, transformations }): Line[] => {
    const line = draw(datasetOfColumn(from) ?? '', datasetOfColumn(to) ?? '', { from, to });
    if (!line) return [];
    const isIndirect = transformations.length > 0 && transformations.every(({ type }) => type === 'INDIRECT');
    const name = `${labelOf(from)} to ${labelOf(to)}`;
    const sign = change ? SIGNS[change] : '';
    return [{ id: `column ${id}`, ...line, name, isColumn: true, isIndirect, change, sign }];
  });
  return [...edges, ...columns];
}

function heightOf(box: Box, row: string | undefined): number {
  return (row === undefined ? undefined : rowMiddle(box, row)) ?? HEAD_MIDDLE;
}

function nameOf({ drawn }: Box): string {
  return drawn.node ? drawn.node.label || 'hidden' : drawn.group.label;
}
