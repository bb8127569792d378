import { Group, SegmentedControl, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import type { JobOfDatasetFragment } from '../../api/generated';
import { counted } from '../../ui/counted';
import { RunShape } from './RunShape';
import type { ShownRun } from './RunTable';
import { barsOf, columnsOf, spanOf, ticksOf, type Span } from './timeline';
import classes from './Timeline.module.css';

const HEIGHT = 40;
type Look = 'order' | 'time';

/** When each job ran, how long, and how it went; the table below has the same in words. */
export function Timeline({ jobs, runs }: { jobs: JobOfDatasetFragment[]; runs: ShownRun[] }) {
  const { ref, width } = useElementSize();
  const [look, setLook] = useState<Look>('order');
  // The picture does not creep while one reads it.
  const [now] = useState(() => Date.now());
  const span = spanOf(runs, now);
  if (!span) return null;
  const lanes = jobs.filter((job) => runs.some((run) => run.job.id === job.id));
  const wide = Math.max(100, width);
  return (
    <section aria-label="Timeline of the runs">
      <Group gap="sm" my="xs">
        <SegmentedControl
          size="xs"
          aria-label="How runs are drawn"
          value={look}
          onChange={(next) => setLook(next as Look)}
          data={[
            { value: 'order', label: 'One after the other' },
            { value: 'time', label: 'In time' },
          ]}
        />
        <Text size="xs" c="dimmed">
          {look === 'order'
            ? 'The newest is right; the higher, the longer it took.'
            : 'The wider, the longer it took.'}{' '}
          × failed or aborted, broken outline: still running.
        </Text>
      </Group>
      {lanes.map((job) => (
        <Lane
          key={job.id}
          job={job}
          runs={runs.filter((run) => run.job.id === job.id)}
          look={look}
          span={span}
          width={wide}
          now={now}
        />
      ))}
      <div className={classes.lane}>
        <span />
        <div ref={ref} className={classes.times}>
          {look === 'time' &&
            ticksOf(span, wide, wide > 500 ? 4 : 2).map(({ time }) => (
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
  /** Newest first. */
  runs: ShownRun[];
  look: Look;
  span: Span;
  width: number;
  now: number;
}

function Lane({ job, runs, look, span, width, now }: LaneProps) {
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
        {look === 'order' ? (
          <>
            <line className={classes.line} x1={0} x2={width} y1={HEIGHT - 1} y2={HEIGHT - 1} />
            {columnsOf(runs, width, HEIGHT - 6).map(({ run, x, width: wide, height }) => (
              <RunShape key={run.id} run={run} x={x} y={HEIGHT - 2 - height} width={wide} height={height} />
            ))}
          </>
        ) : (
          <>
            <line className={classes.line} x1={0} x2={width} y1={HEIGHT / 2} y2={HEIGHT / 2} />
            {barsOf(runs, span, width, now).map(({ run, x, width: wide }) => (
              <RunShape key={run.id} run={run} x={x} y={10} width={wide} height={HEIGHT - 20} />
            ))}
          </>
        )}
      </svg>
    </div>
  );
}
