import { Table, Text } from '@mantine/core';
import { differs, type Holding } from './health';

/** What the stores hold beside what the views hold. */
export function HoldingTable({ holdings }: { holdings: readonly Holding[] }) {
  return (
    <>
      <Table.ScrollContainer
        minWidth={440}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Counts' } }}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>View</Table.Th>
              <Table.Th>Counted</Table.Th>
              <Table.Th ta="right">In the stores</Table.Th>
              <Table.Th ta="right">In the view</Table.Th>
              <Table.Th>So</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {holdings.flatMap((holding) =>
              holding.counts.map((count) => (
                <Table.Tr key={`${holding.view} ${count.what}`}>
                  <Table.Td>{holding.view}</Table.Td>
                  <Table.Th scope="row" fw={500}>
                    {count.what}
                  </Table.Th>
                  <Table.Td ta="right">{Number(count.inStores).toLocaleString('en')}</Table.Td>
                  <Table.Td ta="right">
                    {count.inView === null ? '–' : Number(count.inView).toLocaleString('en')}
                  </Table.Td>
                  <Table.Td>{verdict(count)}</Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed" mt="xs">
        Counted twice a minute, stores and views one after the other: while something arrives they may differ
        for a moment. Equal counts do not prove that nothing is missing; different ones at rest prove that
        something is.
      </Text>
    </>
  );
}

function verdict(count: Holding['counts'][number]): string {
  if (count.inView === null) return '↻ being loaded';
  if (!differs(count)) return '✓ equal';
  const difference = Number(count.inView) - Number(count.inStores);
  return difference < 0 ? `✕ ${-difference} missing` : `✕ ${difference} too many`;
}
