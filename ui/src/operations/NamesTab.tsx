import { Badge, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import classes from '../dataset/Dataset.module.css';
import { UnresolvedPortsDocument, type UnresolvedPortsQuery } from '../api/generated';
import { EntityLink } from '../ui/EntityLink';
import { PageLink } from '../ui/PageLink';
import { Paged } from '../ui/Paged';
import { Empty, Partial } from '../ui/States';
import { counted } from '../ui/counted';
import { usePages } from '../ui/usePages';

const PAGE = 50;

type Unresolved = UnresolvedPortsQuery['unresolvedPorts']['edges'][number]['node'];

/** Ports whose names lead to no dataset, or to several: promises that lineage cannot check. */
export function NamesTab() {
  const list = usePages(UnresolvedPortsDocument, {}, (data) => data.unresolvedPorts, PAGE);
  return (
    <Stack gap="md" className={classes.texts}>
      <Text size="sm" c="dimmed">
        A port of a data product names a place; lineage knows places by the names that jobs send. Where the
        two do not meet, impact and ownership miss the product. Names may also be written differently:{' '}
        <PageLink to="/identity" underline="always">
          suspected duplicates
        </PageLink>{' '}
        lists datasets that look alike.
      </Text>
      <Paged list={list} loading="Loading the ports">
        {(found, last) => (
          <Stack gap="md">
            {last.isPartial && <Partial reason={last.partialReason} />}
            <Group justify="space-between">
              <Text size="sm" role="status">
                {last.totalCount.toLocaleString('en')} of the {counted(last.portsLookedAt, 'port')} looked at.
              </Text>
              <Button size="compact-sm" variant="default" onClick={list.reload} loading={list.isLoading}>
                Look again
              </Button>
            </Group>
            {found.length === 0 && (
              <Empty title="Every port leads to one dataset">There is nothing to mend.</Empty>
            )}
            {found.map((unresolved) => (
              <PortCard key={unresolved.port.id} unresolved={unresolved} />
            ))}
          </Stack>
        )}
      </Paged>
    </Stack>
  );
}

function PortCard({ unresolved: { port, product } }: { unresolved: Unresolved }) {
  const isAmbiguous = port.matchStatus === 'AMBIGUOUS';
  return (
    <Paper withBorder p="sm">
      <Group gap="xs">
        <Badge
          variant="light"
          color={isAmbiguous ? 'yellow' : 'gray'}
          c="var(--mantine-color-text)"
          radius="sm"
          tt="none"
        >
          {isAmbiguous ? `${port.datasets.length} datasets fit` : 'no dataset fits'}
        </Badge>
        <Title order={2} size="h5" style={{ overflowWrap: 'anywhere' }}>
          {port.direction === 'INPUT' ? 'Input' : 'Output'} {port.name} of{' '}
          <EntityLink id={product.id}>{product.name}</EntityLink>
        </Title>
      </Group>
      <Text size="sm" mt={4}>
        In <EntityLink id={product.domain.id}>{product.domain.name}</EntityLink>. {explanation(port)}
      </Text>
      <Text size="sm" mt={4} ff="monospace" style={{ overflowWrap: 'anywhere' }}>
        {[port.platform, port.namespace, port.location].filter(Boolean).join(' · ') || 'no place is named'}
      </Text>
      {port.datasets.length > 0 && (
        <List size="sm" mt={4}>
          {port.datasets.map((dataset) => (
            <List.Item key={dataset.id} style={{ overflowWrap: 'anywhere' }}>
              <EntityLink id={dataset.id}>{dataset.name}</EntityLink> in {dataset.namespace}
            </List.Item>
          ))}
        </List>
      )}
      {port.location && port.matchStatus === 'UNMATCHED' && (
        <Text size="sm" mt={4}>
          <PageLink to="/" search={{ q: port.location }} underline="always">
            Search for this name
          </PageLink>
        </Text>
      )}
    </Paper>
  );
}

function explanation(port: Unresolved['port']): string {
  if (port.matchStatus === 'AMBIGUOUS') {
    return port.namespace
      ? 'Several datasets have this name there; unite them if they are one, or name the place exactly.'
      : 'Several data sources have a dataset of this name; let the manifest say the server or namespace.';
  }
  if (!port.location) return 'The manifest names no place for it.';
  return port.direction === 'INPUT'
    ? 'No job was ever seen to read or write it: nobody sends events about it yet, or its name is spelled otherwise.'
    : 'No job was ever seen to write it: its jobs send no events yet, or its name is spelled otherwise.';
}
