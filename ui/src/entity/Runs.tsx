import { SimpleGrid, Table, Text } from '@mantine/core';
import { JobRunsDocument } from '../api/generated';
import { EntityLink } from '../ui/EntityLink';
import { Paged } from '../ui/Paged';
import { usePages } from '../ui/usePages';
import { Time } from '../ui/Time';
import { duration } from '../ui/time';
import { Section } from './parts';
import { RunTimeline } from './RunTimeline';
import { StateBadge } from './StateBadge';
import { statesInWords } from './timeline';

const PAGE = 30;

/** The runs of a job: a picture of the latest, and a table. */
export function Runs({ id }: { id: string }) {
  const list = usePages(
    JobRunsDocument,
    { id },
    ({ node }) => (node && 'runs' in node ? node.runs : null),
    PAGE,
  );
  return (
    <Section title="Runs" count={list.last?.totalCount}>
      <Paged list={list} loading="Loading runs">
        {(items, page) =>
          items.length === 0 ? (
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
              </div>
            </SimpleGrid>
          )
        }
      </Paged>
    </Section>
  );
}
