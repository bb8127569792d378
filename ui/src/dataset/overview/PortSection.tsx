import { Alert, Badge, Group, Spoiler, Table, Text, Title } from '@mantine/core';
import type { PortBehindFragment } from '../../api/generated';
import { PageLink } from '../../ui/PageLink';
import { counted } from '../../ui/counted';
import classes from '../Dataset.module.css';
import { compareColumns } from './declared';
import type { OverviewDataset } from './OverviewTab';

/** What one port promises of the dataset behind it, and where the two differ. */
export function PortSection({ port, dataset }: { port: PortBehindFragment; dataset: OverviewDataset }) {
  const way = port.direction === 'OUTPUT' ? 'offered' : 'read';
  const sensitive = port.columns.filter((column) => column.classification || column.pii);
  return (
    <section aria-labelledby={port.id}>
      <Group gap="xs" mb={4}>
        <Title order={2} size="h4" id={port.id}>
          Declared against observed
        </Title>
      </Group>
      <Text size="sm" mb="xs" style={{ overflowWrap: 'anywhere' }}>
        This dataset is {way} by port <b>{port.name}</b>
        {port.type && ` (${port.type})`}
        {port.contractId && <>, contract {port.contractId}</>}.
        {port.matchStatus === 'AMBIGUOUS' &&
          ` The port could mean ${counted(port.datasets.length, 'dataset')}; this is one of them.`}
      </Text>
      {port.columns.length ? (
        <Differences port={port} dataset={dataset} />
      ) : (
        <Text c="dimmed">The port declares no columns, so there is nothing to compare.</Text>
      )}
      {sensitive.length > 0 && (
        <>
          <Title order={3} size="h5" mt="sm" mb={4}>
            Declared as sensitive
          </Title>
          <Group gap="xs">
            {sensitive.map(({ path, classification, pii }) => (
              <Text key={path} size="sm" component="div">
                <PageLink to="/dataset" search={{ id: dataset.id, tab: 'columns', column: path }}>
                  {path}
                </PageLink>{' '}
                <Badge variant="default" size="sm" radius="sm" tt="none">
                  {[classification, pii && 'PII'].filter(Boolean).join(', ')}
                </Badge>
              </Text>
            ))}
          </Group>
        </>
      )}
    </section>
  );
}

function Differences({ port, dataset }: { port: PortBehindFragment; dataset: OverviewDataset }) {
  const { missing, undeclared, retyped, agreeing } = compareColumns(port.columns, dataset.columns);
  const rows = [
    ...missing.map(({ path, type }) => [path, 'declared, not observed', type, null] as const),
    ...retyped.map(({ path, declared, observed }) => [path, 'types differ', declared, observed] as const),
    ...undeclared.map(({ path, type }) => [path, 'observed, not declared', null, type] as const),
  ];
  const broken = missing.length + retyped.length;
  return (
    <>
      <Alert color={broken ? 'red' : undeclared.length ? 'yellow' : 'green'} role="note" py="xs" mb="xs">
        <Text size="sm">
          {broken
            ? 'The promise is not kept: '
            : undeclared.length
              ? 'The promise is kept, and there is more than was promised: '
              : 'What is declared is what is observed: '}
          {[
            `${counted(agreeing, 'column')} agree`,
            `${missing.length} declared but not observed`,
            `${retyped.length} of another type`,
            `${undeclared.length} observed but not declared`,
          ].join(', ')}
          .
        </Text>
      </Alert>
      {rows.length > 0 && (
        <Spoiler maxHeight={420} showLabel={`Show all ${rows.length} differences`} hideLabel="Show fewer">
          <div
            className={classes.scroll}
            tabIndex={0}
            role="region"
            aria-label={`Differences at port ${port.name}`}
          >
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Column</Table.Th>
                  <Table.Th>Difference</Table.Th>
                  <Table.Th>Declared type</Table.Th>
                  <Table.Th>Observed type</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map(([path, difference, declared, observed]) => (
                  <Table.Tr key={path}>
                    <Table.Td className={classes.cell}>{path}</Table.Td>
                    <Table.Td>{difference}</Table.Td>
                    <Table.Td>{declared ?? '–'}</Table.Td>
                    <Table.Td>{observed ?? '–'}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </Spoiler>
      )}
    </>
  );
}
