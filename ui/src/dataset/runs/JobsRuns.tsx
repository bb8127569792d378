import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { JobOfDatasetFragment } from '../../api/generated';
import { EntityLink } from '../../ui/EntityLink';
import { Empty, Failed, Loading } from '../../ui/States';
import { RunTable } from './RunTable';
import { Timeline } from './Timeline';
import { newestFirst } from './timeline';
import { useJobRuns } from './useJobRuns';

const JOBS = 10;

/** The runs of some jobs as a timeline and a table, newest first. */
export function JobsRuns({ jobs }: { jobs: JobOfDatasetFragment[] }) {
  const [most, setMost] = useState(JOBS);
  const shown = jobs.slice(0, most);
  const { byJob, isLoading, error, more, retry } = useJobRuns(shown.map(({ id }) => id));
  const runs = newestFirst(
    shown.flatMap((job) => (byJob.get(job.id)?.runs ?? []).map((run) => ({ ...run, job }))),
  );
  const total = shown.reduce((sum, { id }) => sum + (byJob.get(id)?.total ?? 0), 0);
  return (
    <>
      {error !== undefined && <Failed error={error} retry={retry} />}
      {isLoading && !runs.length && <Loading label="Loading the runs" />}
      {!isLoading && !runs.length && error === undefined && (
        <Empty title="No run is known">
          These jobs were described without a run, or their runs are older than what is kept.
        </Empty>
      )}
      {runs.length > 0 && (
        <>
          <Timeline jobs={shown} runs={runs} />
          <Text size="sm" role="status" mt="xs">
            {runs.length.toLocaleString('en')} of {total.toLocaleString('en')} kept runs of {shown.length} of{' '}
            {jobs.length} jobs are shown.
          </Text>
          <RunTable runs={runs} />
        </>
      )}
      <Group gap="xs" my="sm">
        {shown.map(({ id, name }) => {
          const loaded = byJob.get(id);
          return (
            loaded?.hasMore && (
              <Button
                key={id}
                variant="default"
                size="compact-sm"
                disabled={isLoading}
                onClick={() => more(id)}
              >
                Older runs of {name} ({loaded.runs.length} of {loaded.total})
              </Button>
            )
          );
        })}
        {jobs.length > most && (
          <Button variant="default" size="compact-sm" onClick={() => setMost(most + JOBS)}>
            {jobs.length - most} more jobs are not shown: show more
          </Button>
        )}
      </Group>
      <Silent jobs={shown.filter(({ id }) => byJob.get(id)?.total === 0)} />
    </>
  );
}

function Silent({ jobs }: { jobs: JobOfDatasetFragment[] }) {
  if (!jobs.length) return null;
  return (
    <Text size="sm" c="dimmed">
      No run is kept of{' '}
      {jobs.map((job, index) => (
        <span key={job.id}>
          {index > 0 && ', '}
          <EntityLink id={job.id}>{job.name}</EntityLink>
        </span>
      ))}
      .
    </Text>
  );
}
