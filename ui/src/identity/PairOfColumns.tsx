import { Table, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { PairColumnsDocument, type PairColumnsQuery } from '../api/generated';
import { Failed, Loading } from '../ui/States';
import type { Name } from './consequences';
import { pairColumns } from './pair';

const SHOWN = 200;

/** The columns of two datasets side by side. */
export function PairOfColumns({ one, other }: { one: Name; other: Name }) {
  const [{ data, error }, again] = useQuery({
    query: PairColumnsDocument,
    variables: { one: one.id, other: other.id },
  });
  if (!data) return error ? <Failed error={error} retry={again} /> : <Loading label="Loading the columns" />;
  const rows = pairColumns(columnsOf(data.one), columnsOf(data.other));
  if (!rows.length) return <Text size="sm">Neither has columns that are known.</Text>;
  return (
    <div style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Columns side by side">
      <Table mt="sm" miw={420}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Column</Table.Th>
            <Table.Th>{one.name}</Table.Th>
            <Table.Th>{other.name}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <Table.Tr key={row.path}>
              <Table.Td>{row.path}</Table.Td>
              <Table.Td>{row.one ? (row.one.type ?? 'type not told') : 'has it not'}</Table.Td>
              <Table.Td>{row.other ? (row.other.type ?? 'type not told') : 'has it not'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length > SHOWN && <Text size="sm">{rows.length - SHOWN} more columns are not shown.</Text>}
    </div>
  );
}

function columnsOf(node: PairColumnsQuery['one']) {
  return node?.__typename === 'Dataset' ? node.columns : [];
}
