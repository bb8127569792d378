import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { LineageDomainsDocument } from '../../api/generated';
import { openFinder } from '../../search/Finder';
import { PageLink } from '../../ui/PageLink';
import { Empty, Failed, Loading, Partial } from '../../ui/States';
import { useLoaded } from '../data/useAnswer';

/** What to start from when the address names nothing: anything by its name, or the domains of the mesh. */
export function StartPage() {
  const { data, error, again } = useLoaded('domains', (ask) => ask(LineageDomainsDocument, { after: null }));
  const domains = data?.domains.edges.map(({ node }) => node) ?? [];
  const total = data?.domains.totalCount ?? 0;
  return (
    <Stack gap="md" maw={1000}>
      <Title order={1}>Lineage</Title>
      <Text>
        Lineage shows what something is made from, and what is made from it. Find a dataset, column, job or
        data product to start from, or begin with how the domains feed each other.
      </Text>
      <Group>
        <Button onClick={openFinder}>Find where to start</Button>
        <PageLink to="/">Search the catalog</PageLink>
      </Group>
      <Title order={2} size="h4">
        Domains
      </Title>
      {error ? (
        <Failed error={error} retry={again} />
      ) : (
        !data && <Loading label="Loading domains" lines={3} />
      )}
      {data && !domains.length && (
        <Empty title="No domain is known yet">Domains come with the manifests of data products.</Empty>
      )}
      {domains.length > 0 && (
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
          {domains.map(({ id, name, productCount }) => (
            <Group
              key={id}
              gap="xs"
              justify="space-between"
              p="xs"
              style={{ border: '1px solid var(--mantine-color-default-border)', borderRadius: 6 }}
            >
              <PageLink to="/lineage" search={{ root: id, level: 'DOMAIN', hops: 'all' }}>
                {name}
              </PageLink>
              <Text size="sm">
                {productCount} {productCount === 1 ? 'product' : 'products'}
              </Text>
            </Group>
          ))}
        </SimpleGrid>
      )}
      {domains.length < total && (
        <Partial reason={`${domains.length} of ${total} domains are listed; find others by name.`} />
      )}
    </Stack>
  );
}
