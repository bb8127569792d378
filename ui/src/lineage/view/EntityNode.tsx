import { VisuallyHidden } from '@mantine/core';
import type { NodeProps } from '@xyflow/react';
import { memo, use } from 'react';
import { hasSearch } from '../layout/measure';
import { SIGNS } from '../model/difference';
import type { PictureNode } from '../model/types';
import { useActions } from './actions';
import { ColumnRows } from './ColumnRows';
import classes from './node.module.css';
import type { BoxNode } from './flow';
import { useMark } from './marks';
import { SideButton } from './SideButton';
import { FarContext, shortened } from './zoom';

/** A dataset, job, product or domain. */
export const EntityNode = memo(function EntityNode({ data }: NodeProps<BoxNode>) {
  const { box, isFocus, isLoop, expanded, canUnfold, overlay } = data;
  const node = box.drawn.node;
  const mark = useMark(box.id);
  const isFar = use(FarContext);
  const actions = useActions();
  if (!node) return null;
  const sign = isFar ? undefined : overlay?.sign(node);
  return (
    <div
      className={classes.node}
      role="group"
      aria-label={node.isRedacted ? 'hidden' : `${node.kind} ${node.label}`}
      data-kind={node.kind}
      data-mark={mark}
      data-focus={isFocus || undefined}
      data-change={node.change}
      data-far={isFar || undefined}
      style={{ width: box.width, height: box.height }}
      onPointerEnter={() => actions.light(box.id)}
      onPointerLeave={() => actions.light(undefined)}
    >
      <button
        type="button"
        className={classes.title}
        data-node={box.id}
        title={node.isRedacted ? undefined : node.label}
        aria-label={describe(node, isFocus)}
        onClick={() => actions.openPanel(box.id)}
        onFocus={() => actions.light(box.id)}
        onBlur={() => actions.light(undefined)}
      >
        {node.change && <b className={classes.change}>{SIGNS[node.change]}</b>}
        {node.isRedacted ? (
          <i>hidden</i>
        ) : (
          <span className={classes.name}>
            <bdi dir="ltr">{isFar ? shortened(node.label) : node.label}</bdi>
          </span>
        )}
      </button>
      {!isFar && (
        <div className={classes.line}>
          <span className={classes.kind}>
            {node.kind === 'dataset' ? (node.platform ?? 'dataset') : node.kind}
          </span>
          <span className={classes.owner}>{sign ? null : (node.product?.name ?? node.domain?.name)}</span>
          {sign && (
            <span
              className={classes.overlay}
              style={{ background: `var(--mantine-color-${sign.color}-light)` }}
              title={sign.title}
            >
              <VisuallyHidden>{sign.title}</VisuallyHidden>
              <span aria-hidden>{sign.text}</span>
            </span>
          )}
          {isLoop && (
            <span title="It also feeds itself" aria-label="It also feeds itself" role="img">
              ↻
            </span>
          )}
          {canUnfold && (
            <button
              type="button"
              className={classes.small}
              aria-expanded={box.rows !== undefined}
              aria-label={`Columns of ${node.label}`}
              title="Columns"
              onClick={() => actions.toggleColumns(box.id)}
            >
              {box.rows ? '▴' : '▾'}
            </button>
          )}
        </div>
      )}
      {box.rows && !isFar && <ColumnRows data={data} hasSearch={hasSearch(box.allRows)} />}
      <SideButton id={box.id} label={node.label} side="up" hidden={node.hiddenUp} isExpanded={expanded.up} />
      <SideButton
        id={box.id}
        label={node.label}
        side="down"
        hidden={node.hiddenDown}
        isExpanded={expanded.down}
      />
    </div>
  );
});

function describe(node: PictureNode, isFocus: boolean): string {
  if (node.isRedacted) return 'hidden';
  const where =
    node.depth === 0 ? '' : `, ${Math.abs(node.depth)} hops ${node.depth < 0 ? 'up' : 'down'}stream`;
  const change = node.change ? `, ${node.change}` : '';
  return `${node.label}, ${node.kind}${isFocus ? ', the focus' : where}${change}. Open details`;
}
