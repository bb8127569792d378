import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { lineOf } from '../layout/line';
import { SIGNS } from '../model/difference';
import classes from './edges.module.css';
import type { FlowLink } from './flow';
import { useMark } from './marks';

/** An edge; what changed is told by a sign, what only influences by dashes. */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<FlowLink>) {
  const { id, data, sourceX, sourceY, targetX, targetY, markerEnd, selected } = props;
  const mark = useMark(id);
  const { path, x, y } = lineOf({ sourceX, sourceY, targetX, targetY }, data?.lanes ?? []);
  const column = data && 'column' in data ? data.column : undefined;
  const edge = data && 'edge' in data ? data.edge : undefined;
  const change = edge?.change ?? column?.change;
  const isIndirect = column?.transformations.length
    ? column.transformations.every(({ type }) => type === 'INDIRECT')
    : false;
  const inside = edge && edge.edges.length > 1 ? edge.edges.length : undefined;
  return (
    <g
      className={classes.edge}
      data-column={column ? true : undefined}
      data-change={change}
      data-dim={mark === 'dim' || undefined}
      data-indirect={isIndirect || undefined}
      data-selected={selected || undefined}
    >
      <BaseEdge path={path} markerEnd={markerEnd ?? ''} interactionWidth={14} />
      {(change || inside) && mark !== 'dim' && (
        <EdgeLabelRenderer>
          <span
            className={classes.sign}
            data-change={change}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          >
            {change ? SIGNS[change] : ''}
            {inside ?? ''}
          </span>
        </EdgeLabelRenderer>
      )}
    </g>
  );
});
