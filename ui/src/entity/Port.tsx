import { Badge, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ProductPageQuery } from '../api/generated';
import { PageLink } from '../ui/PageLink';
import classes from './Entity.module.css';
import { Fold } from './Fold';
import { EntityList, Facts } from './parts';
import { matchOf } from './ports';

type Product = Extract<NonNullable<ProductPageQuery['node']>, { ports: unknown }>;
type PortData = Product['ports'][number];

/** A port: what it promises, and whether lineage knows what is behind it. */
export function Port({ port }: { port: PortData }) {
  const match = matchOf(port.matchStatus, port.datasets.length);
  return (
    <Stack gap="xs" className={classes.card}>
      <Group gap="xs">
        <Title order={3} size="h5" className={classes.anywhere}>
          {port.name}
        </Title>
        <Badge
          variant="light"
          color={match.color}
          c="var(--mantine-color-text)"
          size="sm"
          radius="sm"
          tt="none"
        >
          {match.word}
        </Badge>
      </Group>
      {port.description && <Text size="sm">{port.description}</Text>}
      <Text size="sm" c="dimmed">
        {match.meaning}
        {port.matchStatus === 'AMBIGUOUS' && (
          <>
            {' '}
            <PageLink to="/identity" size="sm">
              To identity
            </PageLink>
          </>
        )}
      </Text>
      {port.datasets.length > 0 && <EntityList of={port.datasets} none="" />}
      <Facts
        of={[
          ['Type', [port.platform, port.type].filter(Boolean).join(', ')],
          ['Location', port.location],
          ['Namespace', port.namespace],
          ['Contract', port.contractId],
        ]}
      />
      {port.columns.length > 0 && (
        <Fold title={`Declared columns (${port.columns.length})`}>
          {() => <Columns of={port.columns} name={port.name} />}
        </Fold>
      )}
    </Stack>
  );
}

function Columns({ of, name }: { of: PortData['columns']; name: string }) {
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table fz="sm" verticalSpacing={4} aria-label={`Declared columns of ${name}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Column</Table.Th>
            <Table.Th>Type</Table.Th>
            <Table.Th>Required</Table.Th>
            <Table.Th>Personal data</Table.Th>
            <Table.Th>Meaning</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {of.map((column) => (
            <Table.Tr key={column.path}>
              <Table.Td ff="monospace" fz="xs">
                {column.path}
              </Table.Td>
              <Table.Td>{column.type ?? '–'}</Table.Td>
              <Table.Td>{yesNo(column.required)}</Table.Td>
              <Table.Td>
                {[yesNo(column.pii), column.classification]
                  .filter((each) => each && each !== '–')
                  .join(', ') || '–'}
              </Table.Td>
              <Table.Td>
                {column.description}
                {column.values.length > 0 && ` One of: ${column.values.join(', ')}.`}
                {column.tags.length > 0 && ` Tags: ${column.tags.join(', ')}.`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** A dash when the manifest does not tell. */
function yesNo(value: boolean | null): string {
  return value === null ? '–' : value ? 'yes' : 'no';
}
