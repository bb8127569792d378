import { SimpleGrid, Table, Text } from '@mantine/core';
import { useCallback } from 'react';
import { ask } from '../api/client';
import { JobRunsDocument } from '../api/generated';
import { EntityLink } from '../ui/EntityLink';
import { Failed, Loading } from '../ui/States';
import { Time } from '../ui/Time';
import { duration } from '../ui/time';
import { More } from './More';
import { Section } from './parts';
import { RunTimeline } from './RunTimeline';
import { StateBadge } from './StateBadge';
import { statesInWords } from './timeline';
import { usePages } from './usePages';

const PAGE = 30;

/** The runs of a job: a picture of the latest, and a table. */
export function Runs({ id }: { id: string }) {
  const load = useCallback(
    async (after: string | null) => {
      const { node } = await ask(JobRunsDocument, { id, first: PAGE, after });
      return node && 'runs' in node ? node.runs : null;
    },
    [id],
  );
  const { items, page, error, loading, more, retry } = usePages(load);
  if (!page) {
    return (
      <Section title="Runs">
        {error !== undefined ? (
          <Failed error={error} retry={retry} />
        ) : (
          loading && <Loading label="Loading runs" lines={4} />
        )}
      </Section>
    );
  }
  return (
    <Section title="Runs" count={page.totalCount}>
      {items.length === 0 ? (
        <Text size="sm">
          No run was heard of. Jobs may be stated without runs; ended runs are removed after a while.
        </Text>
      ) : (
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl">
          <div>
            <RunTimeline runs={items} />
            <Text size="sm" c="dimmed">
              {items.length < page.totalCount ? `The latest ${items.length}: ` : ''}
              {statesInWords(items)}
            </Text>
          </div>
          <div>
            <Table fz="sm" verticalSpacing={4}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Run</Table.Th>
                  <Table.Th>State</Table.Th>
                  <Table.Th ta="right">Took</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((run) => (
                  <Table.Tr key={run.id}>
                    <Table.Td>
                      <EntityLink id={run.id}>
                        {run.startedAt ? <Time at={run.startedAt} /> : 'start not told'}
                      </EntityLink>
                    </Table.Td>
                    <Table.Td>
                      <StateBadge state={run.state} />
                    </Table.Td>
                    <Table.Td ta="right">{duration(run.duration)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <More
              shown={items.length}
              total={page.totalCount}
              loading={loading}
              error={error}
              more={more}
              retry={retry}
            />
          </div>
        </SimpleGrid>
      )}
    </Section>
  );
}
