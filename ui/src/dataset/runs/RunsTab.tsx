import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DatasetJobsDocument, type JobOfDatasetFragment } from '../../api/generated';
import { Empty } from '../../ui/States';
import { Answered } from '../Answered';
import { datasetOf } from '../answers';
import { JobsRuns } from './JobsRuns';

type Part = 'writers' | 'readers';

/** How the jobs ran that write or read it. */
export function RunsTab({ id }: { id: string }) {
  const [{ data, error }, again] = useQuery({ query: DatasetJobsDocument, variables: { id } });
  const [chosen, setChosen] = useState<Part>();
  return (
    <Answered value={datasetOf(data)} error={error} retry={again} label="Loading the jobs">
      {(dataset) => {
        const part = chosen ?? (dataset.writers.length || !dataset.readers.length ? 'writers' : 'readers');
        return (
          <Stack gap="sm">
            <SegmentedControl
              style={{ alignSelf: 'start' }}
              // Counts grow: on a phone the second goes below the first.
              styles={{ root: { maxWidth: '100%', flexWrap: 'wrap' }, control: { flex: '1 0 auto' } }}
              aria-label="Runs of which jobs"
              value={part}
              onChange={(next) => setChosen(next as Part)}
              data={[
                { value: 'writers', label: `Jobs that write it (${dataset.writers.length})` },
                { value: 'readers', label: `Jobs that read it (${dataset.readers.length})` },
              ]}
            />
            <Part key={part} part={part} jobs={dataset[part]} />
          </Stack>
        );
      }}
    </Answered>
  );
}

function Part({ part, jobs }: { part: Part; jobs: JobOfDatasetFragment[] }) {
  const verb = part === 'writers' ? 'write' : 'read';
  if (!jobs.length) {
    return (
      <Empty title={`No job is known to ${verb} it`}>
        Runs show as soon as a job reports that it {verb}s this dataset.
      </Empty>
    );
  }
  return (
    <>
      <Text size="sm" c="dimmed">
        Runs of the jobs that were ever seen to {verb} this dataset; a run counts for its job even if it did
        not touch the dataset.
      </Text>
      <JobsRuns jobs={jobs} />
    </>
  );
}
