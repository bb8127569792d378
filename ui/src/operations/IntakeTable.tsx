import { Table, Text } from '@mantine/core';
import { byTopic, MOST_SAMPLES, rates, total, type Sample } from './health';
import { highest, rateText } from './line';
import { Sparkline } from './Sparkline';

/** Each intake topic: what waits, how fast it comes and goes, and how that was while the page is open. */
export function IntakeTable({ samples }: { samples: readonly Sample[] }) {
  const last = samples.at(-1);
  if (!last?.intake) return <Text size="sm">The broker did not tell.</Text>;
  return (
    <Table.ScrollContainer
      minWidth={640}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Intake' } }}
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Topic</Table.Th>
            <Table.Th ta="right">Waiting</Table.Th>
            <Table.Th ta="right">Appended</Table.Th>
            <Table.Th ta="right">Applied</Table.Th>
            <Table.Th>Waiting, last minutes</Table.Th>
            <Table.Th>Applied per second</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {byTopic(last.intake).map((topic) => {
            const lags = samples.map((sample) => total(sample, 'lag', topic.topic));
            const applied = rates(samples, 'applied', topic.topic);
            return (
              <Table.Tr key={topic.topic}>
                <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
                  {topic.topic}
                  <Text size="xs" c="dimmed">
                    by partition:{' '}
                    {topic.partitions.map((each) => Number(each.lag).toLocaleString('en')).join(', ')} waiting
                  </Text>
                </Table.Th>
                <Table.Td ta="right">{topic.lag.toLocaleString('en')}</Table.Td>
                <Table.Td ta="right">
                  {topic.appended.toLocaleString('en')}
                  <Text size="xs" c="dimmed">
                    {rateText(rates(samples, 'appended', topic.topic).at(-1))}
                  </Text>
                </Table.Td>
                <Table.Td ta="right">
                  {topic.applied.toLocaleString('en')}
                  <Text size="xs" c="dimmed">
                    {rateText(applied.at(-1))}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Sparkline
                    label={`Waiting records of ${topic.topic}: ${topic.lag} now, at most ${highest(lags.map((each) => each ?? 0))} lately`}
                    values={lags}
                    slots={MOST_SAMPLES}
                  />
                </Table.Td>
                <Table.Td>
                  <Sparkline
                    label={`Records of ${topic.topic} applied per second: ${rateText(applied.at(-1))} now`}
                    values={applied}
                    slots={MOST_SAMPLES - 1}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
