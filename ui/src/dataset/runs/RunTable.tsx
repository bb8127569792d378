import { Table, Text } from '@mantine/core';
import type { JobOfDatasetFragment, RunOfJobFragment, RunState } from '../../api/generated';
import { EntityLink } from '../../ui/EntityLink';
import { Time } from '../../ui/Time';
import { duration } from '../../ui/time';
import classes from '../Dataset.module.css';
import { Tint } from '../Tint';

export type ShownRun = RunOfJobFragment & { job: JobOfDatasetFragment };

const COLORS: Record<RunState, string> = {
  FAIL: 'red',
  ABORT: 'orange',
  COMPLETE: 'green',
  RUNNING: 'blue',
  START: 'blue',
  OTHER: 'gray',
};

/** In which state a run is, in a word. */
export function StateBadge({ state }: { state: RunState }) {
  return <Tint color={COLORS[state]}>{state}</Tint>;
}

/** Runs, in the order given. */
export function RunTable({ runs }: { runs: ShownRun[] }) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Runs, newest first">
      <Table miw={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Started</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Took</Table.Th>
            <Table.Th>Job</Table.Th>
            <Table.Th>Run</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {runs.map((run) => (
            <Table.Tr key={run.id}>
              <Table.Td>{run.startedAt ? <Time at={run.startedAt} /> : 'not told'}</Table.Td>
              <Table.Td>
                <StateBadge state={run.state} />
              </Table.Td>
              <Table.Td>{duration(run.duration)}</Table.Td>
              <Table.Td className={classes.cell}>
                <EntityLink id={run.job.id}>{run.job.name}</EntityLink>
                {run.job.streaming && ' (streaming)'}
              </Table.Td>
              <Table.Td className={classes.cell}>
                <EntityLink id={run.id}>{run.runId.slice(0, 8)}</EntityLink>
                {run.errors[0] && (
                  <Text size="xs" lineClamp={2}>
                    {run.errors[0].message}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
