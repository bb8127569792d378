import { ViewportPortal } from '@xyflow/react';
import { memo, type KeyboardEvent } from 'react';
import { useActions } from './actions';
import classes from './edges.module.css';
import type { Line } from './lines';
import { useMark } from './marks';

interface Props {
  lines: readonly Line[];
  /** What the panel tells of. */
  selected: string | undefined;
}

/**
 * All edges in one drawing below the boxes. React Flow would make a drawing of its own for each and ask each at every
 * movement where its ends are: with some hundred edges most of a frame's time.
 */
export const EdgeLayer = memo(function EdgeLayer({ lines, selected }: Props) {
  return (
    <ViewportPortal>
      <svg className={classes.layer}>
        <defs>
          <Arrow id="lineage-arrow" className={classes.arrow} />
          <Arrow id="lineage-column-arrow" className={classes.columnArrow} />
        </defs>
        {lines.map((line) => (
          <Edge key={line.id} line={line} isSelected={line.id === selected} />
        ))}
      </svg>
      {lines.map((line) => line.sign && <Sign key={line.id} line={line} />)}
    </ViewportPortal>
  );
});

function Arrow({ id, className }: { id: string; className: string | undefined }) {
  return (
    <marker
      {...{ id, className, viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 9, markerHeight: 9 }}
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      <path d="M0,0L10,5L0,10z" />
    </marker>
  );
}

/** An edge; what changed is told by a sign, what only influences by dashes. */
const Edge = memo(function Edge({ line, isSelected }: { line: Line; isSelected: boolean }) {
  const { id, path, name, isColumn, isIndirect, change } = line;
  const mark = useMark(id);
  const actions = useActions();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    actions.openPanel(id);
  };
  return (
    <g
      className={`${classes.edge} nopan`}
      role="button"
      tabIndex={0}
      aria-label={`Edge from ${name}${change ? `, ${change}` : ''}. Open details`}
      data-column={isColumn || undefined}
      data-change={change}
      data-dim={mark === 'dim' || undefined}
      data-indirect={isIndirect || undefined}
      data-selected={isSelected || undefined}
      onClick={() => actions.openPanel(id)}
      onKeyDown={onKeyDown}
    >
      <path
        className={classes.line}
        d={path}
        markerEnd={isColumn ? 'url(#lineage-column-arrow)' : 'url(#lineage-arrow)'}
      />
      <path className={classes.reach} d={path} />
    </g>
  );
});

function Sign({ line }: { line: Line }) {
  const { id, change, sign, x, y } = line;
  if (useMark(id) === 'dim') return null;
  return (
    <span
      className={classes.sign}
      data-change={change}
      style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
    >
      {sign}
    </span>
  );
}
