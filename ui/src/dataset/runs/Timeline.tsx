import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import type { JobOfDatasetFragment } from '../../api/generated';
import { duration, exact } from '../../ui/time';
import { counted } from '../answers';
import type { ShownRun } from './RunTable';
import { barsOf, spanOf, ticksOf, type Bar, type Span } from './timeline';
import classes from './Timeline.module.css';

const HEIGHT = 28;

/** When each job ran and how it went; the table below has the same in words. */
export function Timeline({ jobs, runs }: { jobs: JobOfDatasetFragment[]; runs: ShownRun[] }) {
  const { ref, width } = useElementSize();
  // The picture does not creep while one reads it.
  const [now] = useState(() => Date.now());
  const span = spanOf(runs, now);
  if (!span) return null;
  const lanes = jobs.filter((job) => runs.some((run) => run.job.id === job.id));
  const wide = Math.max(100, width);
  return (
    <section aria-label="Timeline of the runs">
      {lanes.map((job) => (
        <Lane
          key={job.id}
          job={job}
          runs={runs.filter((run) => run.job.id === job.id)}
          span={span}
          width={wide}
          now={now}
        />
      ))}
      <div className={classes.lane}>
        <span />
        <div ref={ref} className={classes.times}>
          {ticksOf(span, wide, wide > 500 ? 4 : 2).map(({ time }) => (
            <span key={time}>
              {new Date(time).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' })}
            </span>
          ))}
        </div>
      </div>
    </section>
  );
}

interface LaneProps {
  job: JobOfDatasetFragment;
  runs: ShownRun[];
  span: Span;
  width: number;
  now: number;
}

function Lane({ job, runs, span, width, now }: LaneProps) {
  const failed = runs.filter(({ state }) => state === 'FAIL' || state === 'ABORT').length;
  return (
    <div className={classes.lane}>
      <span className={classes.name} title={job.name}>
        <bdi>{job.name}</bdi>
      </span>
      <svg
        className={classes.picture}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        height={HEIGHT}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${job.name}: ${counted(runs.length, 'run')}, ${failed} failed or aborted`}
      >
        <line className={classes.line} x1={0} x2={width} y1={HEIGHT / 2} y2={HEIGHT / 2} />
        {barsOf(runs, span, width, now).map((bar) => (
          <BarShape key={bar.run.id} bar={bar} />
        ))}
      </svg>
    </div>
  );
}

/** What failed also has a cross, and what goes on a broken outline: colour alone tells nothing. */
function BarShape({ bar: { run, x, width } }: { bar: Bar<ShownRun> }) {
  const bad = run.state === 'FAIL' || run.state === 'ABORT';
  const live = run.state === 'START' || run.state === 'RUNNING';
  const look = bad
    ? classes.bad
    : live
      ? classes.live
      : run.state === 'COMPLETE'
        ? classes.good
        : classes.other;
  const middle = x + width / 2;
  return (
    <g>
      <title>{`${run.state}, started ${run.startedAt ? exact(run.startedAt) : 'at a time not told'}, took ${duration(run.duration)}`}</title>
      <rect className={look} x={x} y={6} width={width} height={HEIGHT - 12} rx={1.5} />
      {bad && (
        <path className={classes.mark} d={`M${middle - 4} ${HEIGHT / 2 - 4}l8 8m0 -8l-8 8`} fill="none" />
      )}
    </g>
  );
}
