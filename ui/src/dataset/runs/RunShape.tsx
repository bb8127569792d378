import { duration, exact } from '../../ui/time';
import type { ShownRun } from './RunTable';
import classes from './Timeline.module.css';

interface Props {
  run: ShownRun;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A run in the picture. What failed also has a cross, and what goes on a broken outline: colour alone tells nothing. */
export function RunShape({ run, x, y, width, height }: Props) {
  const bad = run.state === 'FAIL' || run.state === 'ABORT';
  const live = run.state === 'START' || run.state === 'RUNNING';
  const look = bad
    ? classes.bad
    : live
      ? classes.live
      : run.state === 'COMPLETE'
        ? classes.good
        : classes.other;
  const [middle, centre] = [x + width / 2, y + height / 2];
  const began = run.startedAt ? exact(run.startedAt) : 'at a time not told';
  return (
    <g>
      <title>{`${run.state}, started ${began}, took ${duration(run.duration)}`}</title>
      <rect className={look} x={x} y={y} width={width} height={height} rx={1.5} />
      {bad && <path className={classes.mark} d={`M${middle - 4} ${centre - 4}l8 8m0 -8l-8 8`} fill="none" />}
    </g>
  );
}
