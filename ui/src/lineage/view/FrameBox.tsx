import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useActions } from './actions';
import classes from './frame.module.css';
import type { FrameNode } from './flow';

/** Around what an opened group holds: its name, and the way to fold it again. */
export const FrameBox = memo(function FrameBox({ data, width, height }: NodeProps<FrameNode>) {
  const actions = useActions();
  const { id, by, label, members } = data.group;
  return (
    <div className={classes.frame} role="group" aria-label={`${by} ${label}`} style={{ width, height }}>
      <button
        type="button"
        className={classes.frameTitle}
        data-node={id}
        title={`Fold ${label} again`}
        aria-label={`Fold the group ${label} again, ${members.length} inside`}
        onClick={() => actions.toggleGroup(id)}
      >
        <span aria-hidden>⊟</span>
        <span className={classes.frameName}>{label}</span>
        <span className={classes.kind}>
          {by}, {members.length}
        </span>
      </button>
    </div>
  );
});
