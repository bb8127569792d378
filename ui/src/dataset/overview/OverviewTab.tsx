import { Group, List, Paper, SimpleGrid, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useQuery } from 'urql';
import { DatasetOverviewDocument, type DatasetOverviewQuery } from '../../api/generated';
import { EntityLink } from '../../ui/EntityLink';
import { PageLink } from '../../ui/PageLink';
import { Time } from '../../ui/Time';
import { Answered } from '../Answered';
import { datasetOf } from '../answers';
import { Owners } from '../Owners';
import { PortSection } from './PortSection';

export type OverviewDataset = Extract<DatasetOverviewQuery['node'], { __typename: 'Dataset' }>;

/** What it is, whose it is, what was promised of it, and whether that is so. */
export function OverviewTab({ id }: { id: string }) {
  const [{ data, error }, again] = useQuery({ query: DatasetOverviewDocument, variables: { id } });
  return (
    <Answered value={datasetOf(data)} error={error} retry={again} label="Loading the overview">
      {(dataset) => <Overview dataset={dataset} />}
    </Answered>
  );
}

function Overview({ dataset }: { dataset: OverviewDataset }) {
  const { id, product } = dataset;
  const ports = product?.ports.filter((port) => port.datasets.some((behind) => behind.id === id)) ?? [];
  return (
    <Stack gap="lg">
      <section aria-labelledby="about">
        <Title order={2} size="h4" id="about" mb={4}>
          Description
        </Title>
        <Text style={{ whiteSpace: 'pre-line' }} c={dataset.description ? undefined : 'dimmed'}>
          {dataset.description ?? 'Nobody has described this dataset.'}
        </Text>
      </section>
      <Counts dataset={dataset} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <section aria-labelledby="owners">
          <Title order={2} size="h4" id="owners" mb={4}>
            Owners
          </Title>
          {dataset.owners.length ? (
            <List listStyleType="none" size="sm">
              {dataset.owners.map((owner) => (
                <List.Item key={`${owner.name} ${owner.role}`}>
                  <Owners owners={[owner]} />
                </List.Item>
              ))}
            </List>
          ) : (
            <Text c="dimmed">
              No owner known: no event names one, and no product offers this dataset with one.
            </Text>
          )}
        </section>
        <Promises dataset={dataset} />
      </SimpleGrid>
      {ports.length === 0 && (
        <section aria-labelledby="contract">
          <Title order={2} size="h4" id="contract" mb={4}>
            Declared against observed
          </Title>
          <Text c="dimmed">
            No product has a port with this dataset behind it, so there is nothing declared to compare with.
          </Text>
        </section>
      )}
      {ports.map((port) => (
        <PortSection key={port.id} port={port} dataset={dataset} />
      ))}
    </Stack>
  );
}

function Counts({ dataset }: { dataset: OverviewDataset }) {
  const { id } = dataset;
  const counts = [
    [dataset.columns.length === 1 ? 'column' : 'columns', dataset.columns.length, 'columns'],
    ['upstream, one hop', dataset.upstream.length, 'lineage'],
    ['downstream, one hop', dataset.downstream.length, 'lineage'],
    ['writing it (jobs)', dataset.writers.length, 'runs'],
    ['reading it (jobs)', dataset.readers.length, 'consumers'],
  ] as const;
  return (
    <section aria-label="In numbers">
      <Group gap="sm">
        {counts.map(([label, count, tab]) => (
          <Paper key={label} withBorder px="md" py="xs">
            <PageLink to="/dataset" search={{ id, tab }} fw={700} size="xl">
              {count.toLocaleString('en')}
              <VisuallyHidden> {label}</VisuallyHidden>
            </PageLink>
            <Text size="sm" c="dimmed" aria-hidden>
              {label}
            </Text>
          </Paper>
        ))}
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        First seen <Time at={dataset.firstSeen} />, last seen <Time at={dataset.lastSeen} />.
      </Text>
    </section>
  );
}

function Promises({ dataset: { product, domain } }: { dataset: OverviewDataset }) {
  return (
    <section aria-labelledby="product">
      <Title order={2} size="h4" id="product" mb={4}>
        Product
      </Title>
      {product ? (
        <Stack gap={4}>
          <Text size="sm">
            <EntityLink id={product.id}>{product.name}</EntityLink>
            {product.version && ` ${product.version}`}
            {product.status && `, ${product.status}`}
            {domain && (
              <>
                {' '}
                of domain <EntityLink id={domain.id}>{domain.name}</EntityLink>
              </>
            )}
          </Text>
          {product.serviceLevels.length ? (
            <List listStyleType="none" size="sm" aria-label="Service levels">
              {product.serviceLevels.map((level) => (
                <List.Item key={`${level.name} ${level.raw}`}>
                  {level.name}: <b>{level.raw}</b>
                </List.Item>
              ))}
            </List>
          ) : (
            <Text size="sm" c="dimmed">
              It promises no service levels.
            </Text>
          )}
        </Stack>
      ) : (
        <Text c="dimmed">No product offers this dataset, so its domain is not known.</Text>
      )}
    </section>
  );
}
