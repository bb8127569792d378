import type { NodeProps } from '@xyflow/react';
import { memo, use } from 'react';
import { countChanges, SIGNS } from '../model/difference';
import { useActions } from './actions';
import classes from './node.module.css';
import type { BoxNode } from './flow';
import { useMark } from './marks';
import { FarContext, shortened } from './zoom';

/** Many nodes as one, and how many are inside. */
export const ClusterNode = memo(function ClusterNode({ data }: NodeProps<BoxNode>) {
  const { box } = data;
  const group = box.drawn.group;
  const mark = useMark(box.id);
  const isFar = use(FarContext);
  const actions = useActions();
  if (!group) return null;
  const changes = countChanges(group.members);
  const told = (['added', 'removed', 'changed'] as const).filter((change) => changes[change]);
  const count = `${group.members.length} ${group.members.length === 1 ? 'node' : 'nodes'}`;
  return (
    <div
      className={`${classes.node} ${classes.cluster}`}
      data-mark={mark}
      data-far={isFar || undefined}
      style={{ width: box.width, height: box.height }}
      onPointerEnter={() => actions.light(box.id)}
      onPointerLeave={() => actions.light(undefined)}
    >
      <button
        type="button"
        className={classes.title}
        data-node={box.id}
        aria-label={`${group.by} ${group.label}, ${count} inside. Open the group`}
        onClick={() => actions.toggleGroup(box.id)}
        onFocus={() => actions.light(box.id)}
        onBlur={() => actions.light(undefined)}
      >
        <span className={classes.name}>
          <bdi dir="ltr">{isFar ? shortened(group.label) : group.label}</bdi>
        </span>
      </button>
      <div className={classes.line}>
        <span className={classes.kind}>{group.by}</span>
        <span className={classes.owner}>
          {[...told.map((change) => `${SIGNS[change]}${changes[change]}`), count].join(', ')}
        </span>
        <span aria-hidden>⊞</span>
      </div>
    </div>
  );
});
