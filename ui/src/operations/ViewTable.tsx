import { Table, Text } from '@mantine/core';
import { Time } from '../ui/Time';
import { MOST_SAMPLES, type Holding, type Sample, type ViewProgress } from './health';
import { Sparkline } from './Sparkline';

const WHAT: Record<string, string> = {
  search: 'answers searches and suggestions',
  lineage: 'answers lineage and impact',
  subscriptions: 'tells subscribers what changed',
};

/** Each view: how far it is behind the changes topic, and how fresh what it shows is. */
export function ViewTable({
  samples,
  holdings,
}: {
  samples: readonly Sample[];
  holdings: readonly Holding[] | undefined;
}) {
  const views = samples.at(-1)?.views;
  if (!views) return <Text size="sm">The server did not tell.</Text>;
  return (
    <Table.ScrollContainer
      minWidth={560}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Views' } }}
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>View</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th ta="right">Not read</Table.Th>
            <Table.Th ta="right">Read, not shown</Table.Th>
            <Table.Th>Shows events up to</Table.Th>
            <Table.Th>Not read, last minutes</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {views.map((view) => (
            <Table.Tr key={view.name}>
              <Table.Th scope="row" fw={500}>
                {view.name}
                <Text size="xs" c="dimmed">
                  {WHAT[view.name]}
                </Text>
              </Table.Th>
              <Table.Td>{stateText(view)}</Table.Td>
              <Table.Td ta="right">{Number(view.unread).toLocaleString('en')}</Table.Td>
              <Table.Td ta="right">{Number(view.unshown).toLocaleString('en')}</Table.Td>
              <Table.Td>
                <Time at={holdings?.find((each) => each.view === view.name)?.watermark} />
              </Table.Td>
              <Table.Td>
                <Sparkline
                  label={`Changes that ${view.name} has not read: ${view.unread} now`}
                  values={samples.map((sample) => unread(sample, view.name))}
                  slots={MOST_SAMPLES}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function stateText(view: ViewProgress): string {
  if (view.trouble) return `✕ waits: ${view.trouble}`;
  if (!view.hasCaughtUp) return '↻ being built';
  return Number(view.unread) > 0 ? '↻ reading' : '✓ level';
}

function unread(sample: Sample, name: string): number | undefined {
  const view = sample.views?.find((each) => each.name === name);
  return view && Number(view.unread);
}
