import { Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import {
  DatasetConsumersDocument,
  DatasetReachDocument,
  type DatasetConsumersQuery,
} from '../../api/generated';
import { EntityLink } from '../../ui/EntityLink';
import { Empty, Failed } from '../../ui/States';
import { Time } from '../../ui/Time';
import { Answered } from '../Answered';
import { datasetOf } from '../answers';
import { counted } from '../../ui/counted';
import { ButtonLink } from '../../ui/ButtonLink';
import classes from '../Dataset.module.css';
import { JobLinks } from '../JobLinks';
import { Owners } from '../Owners';
import { groupConsumers, silentReaders, type ConsumerGroup } from './group';

type Dataset = Extract<DatasetConsumersQuery['node'], { __typename: 'Dataset' }>;

/** Who uses it: whom to ask before changing it. */
export function ConsumersTab({ id }: { id: string }) {
  const [{ data, error }, again] = useQuery({ query: DatasetConsumersDocument, variables: { id } });
  return (
    <>
      <Reach id={id} />
      <Answered value={datasetOf(data)} error={error} retry={again} label="Loading the consumers">
        {(dataset) => <Consumers dataset={dataset} />}
      </Answered>
    </>
  );
}

function Reach({ id }: { id: string }) {
  const [{ data, error }, again] = useQuery({ query: DatasetReachDocument, variables: { id } });
  if (error) return <Failed error={error} retry={again} />;
  return (
    <Group justify="space-between" mb="md">
      <Text size="sm" role="status">
        {data ? (
          <>
            Over all hops it reaches <b>{counted(data.datasets.totalNodes - 1, 'dataset')}</b>
            {data.products.roots.length > 0 &&
              `, ${counted(data.products.totalNodes - data.products.roots.length, 'other product')}`}
            {data.domains.roots.length > 0 &&
              ` and ${counted(data.domains.totalNodes - data.domains.roots.length, 'other domain')}`}
            .
          </>
        ) : (
          'Counting over all hops…'
        )}
      </Text>
      <ButtonLink to="/impact" search={{ subject: id }}>
        What would break
      </ButtonLink>
    </Group>
  );
}

function Consumers({ dataset: { readers, downstream } }: { dataset: Dataset }) {
  if (!readers.length && !downstream.length) {
    return (
      <Empty title="No consumer is known">
        No job was ever seen to read this dataset. Whoever reads it without telling lineage is not known here.
      </Empty>
    );
  }
  const groups = groupConsumers(downstream);
  const silent = silentReaders(readers, downstream);
  const unclaimed = groups.filter(({ domain }) => !domain).reduce((sum, { links }) => sum + links.length, 0);
  const ownerless = downstream.filter(({ dataset }) => !dataset.owners.length).length;
  return (
    <Stack gap="md">
      <Text size="sm">
        One hop: {counted(readers.length, 'job')} read it and make {counted(downstream.length, 'dataset')}
        {downstream.length > 0 &&
          `; ${unclaimed} of these belong to no known domain, and of ${ownerless} no owner is known`}
        .
      </Text>
      {groups.map((group) => (
        <GroupOfConsumers key={`${group.domain?.id} ${group.product?.id}`} group={group} />
      ))}
      {silent.length > 0 && (
        <Paper withBorder p="md" component="section" aria-label="Readers without a known output">
          <Title order={2} size="h4">
            Readers without a known output: {silent.length}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            They read it now or did once; what they do with the data is not known: reports, exports,
            applications, or jobs whose output is not live any more.
          </Text>
          <ul style={{ margin: 0 }}>
            {silent.map((job) => (
              <li key={job.id}>
                <Text size="sm">
                  <EntityLink id={job.id}>{job.name}</EntityLink>
                  {job.streaming && ' (streaming)'}, <Owners owners={job.owners} most={3} />
                </Text>
              </li>
            ))}
          </ul>
        </Paper>
      )}
    </Stack>
  );
}

function GroupOfConsumers({ group: { domain, product, links, owners } }: { group: ConsumerGroup }) {
  const title = product?.name ?? domain?.name ?? 'No known domain or product';
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h4">
        {domain ? <EntityLink id={domain.id}>{domain.name}</EntityLink> : 'No known domain or product'}
        {product && (
          <>
            {' / '}
            <EntityLink id={product.id}>{product.name}</EntityLink>
          </>
        )}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {counted(links.length, 'dataset')}, <Owners owners={owners} most={5} />
      </Text>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={`Datasets of ${title}`}>
        <Table miw={520}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Dataset</Table.Th>
              <Table.Th>Through</Table.Th>
              <Table.Th>Owners</Table.Th>
              <Table.Th>Last seen</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {links.map(({ dataset, jobs, lastSeen }) => (
              <Table.Tr key={dataset.id}>
                <Table.Td className={classes.cell}>
                  <EntityLink id={dataset.id}>{dataset.name}</EntityLink>
                  <Text size="xs" c="dimmed">
                    {dataset.namespace}
                  </Text>
                </Table.Td>
                <Table.Td className={classes.cell}>
                  <JobLinks jobs={jobs} />
                </Table.Td>
                <Table.Td className={classes.cell}>
                  <Owners owners={dataset.owners} most={3} />
                </Table.Td>
                <Table.Td className={classes.cell}>
                  <Time at={lastSeen} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Paper>
  );
}
