import { Badge, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from 'urql';
import { DomainPageDocument, DomainProductsDocument } from '../api/generated';
import { useRemember } from '../search/recent';
import { EntityLink } from '../ui/EntityLink';
import { Paged } from '../ui/Paged';
import { Failed, Loading } from '../ui/States';
import { usePages } from '../ui/usePages';
import classes from './Entity.module.css';
import { EntityList, Heading, NotFound, Section } from './parts';
import { ButtonLink } from '../ui/ButtonLink';

const PAGE = 24;

/** A domain: its data products, and the datasets they offer. */
export function DomainPage({ id }: { id: string }) {
  const [{ data, error, fetching }, again] = useQuery({ query: DomainPageDocument, variables: { id } });
  const domain = data?.node && 'productCount' in data.node ? data.node : undefined;
  useRemember(domain?.id, domain?.name);
  useDocumentTitle(`${domain?.name ?? 'Domain'} - Headwater`);
  if (error && !data?.node) return <Failed error={error} retry={again} />;
  if (!domain) return fetching ? <Loading label="Loading the domain" lines={8} /> : <NotFound id={id} />;
  return (
    <Stack gap="xl">
      <Heading
        kind="domain"
        name={domain.name}
        actions={
          <>
            <ButtonLink to="/lineage" search={{ root: domain.id }}>
              Lineage
            </ButtonLink>
            <ButtonLink to="/" search={{ domains: [domain.name] }}>
              Search in it
            </ButtonLink>
          </>
        }
      />
      <Section title="Data products" count={domain.productCount}>
        <Products id={domain.id} />
      </Section>
      <Section title="Datasets on its output ports" count={domain.datasets.length}>
        <EntityList
          of={domain.datasets}
          none="Lineage knows no dataset behind the output ports of its products."
        />
      </Section>
    </Stack>
  );
}

function Products({ id }: { id: string }) {
  const list = usePages(
    DomainProductsDocument,
    { id },
    ({ node }) => (node && 'products' in node ? node.products : null),
    PAGE,
  );
  return (
    <Paged list={list} loading="Loading products">
      {(items) => (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
          {items.map((product) => (
            <Stack key={product.id} gap={4} className={classes.card}>
              <Group gap="xs">
                <Title order={3} size="h5" className={classes.anywhere}>
                  <EntityLink id={product.id}>{product.name}</EntityLink>
                </Title>
                {product.status && (
                  <Badge variant="default" size="sm" radius="sm" tt="none">
                    {product.status}
                  </Badge>
                )}
              </Group>
              {product.description && (
                <Text size="sm" lineClamp={3}>
                  {product.description}
                </Text>
              )}
              <Text size="xs" c="dimmed" className={classes.anywhere}>
                {[
                  product.version && `version ${product.version}`,
                  product.owners.map((owner) => owner.name).join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </Stack>
          ))}
        </SimpleGrid>
      )}
    </Paged>
  );
}
