import { Text } from '@mantine/core';
import { EntityLink } from '../ui/EntityLink';

/** The jobs that do something, with links; what is not shown is counted. */
export function JobLinks({
  jobs,
  most = 5,
}: {
  jobs: readonly { id: string; name: string }[];
  most?: number;
}) {
  if (!jobs.length) return <Text span>stated without a job</Text>;
  return (
    <>
      {jobs.slice(0, most).map((job, index) => (
        <span key={job.id}>
          {index > 0 && ', '}
          <EntityLink id={job.id}>{job.name}</EntityLink>
        </span>
      ))}
      {jobs.length > most && ` and ${jobs.length - most} more jobs`}
    </>
  );
}
