import { Badge, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from 'urql';
import { ProductPageDocument, type ProductPageQuery } from '../api/generated';
import { useRemember } from '../search/recent';
import { EntityLink } from '../ui/EntityLink';
import { Failed, Loading } from '../ui/States';
import { Time } from '../ui/Time';
import { Manifests } from './Manifests';
import { Facts, Heading, NotFound, Owners, Section, Tags } from './parts';
import { ButtonLink } from '../ui/ButtonLink';
import { Port } from './Port';
import { measure } from './ports';

type Product = Extract<NonNullable<ProductPageQuery['node']>, { serviceLevels: unknown }>;

/** A data product: what it promises, where data enters and leaves it, and what was published for it. */
export function ProductPage({ id }: { id: string }) {
  const [{ data, error, fetching }, again] = useQuery({ query: ProductPageDocument, variables: { id } });
  const product = data?.node && 'serviceLevels' in data.node ? data.node : undefined;
  useRemember(product?.id, product?.name);
  useDocumentTitle(`${product?.name ?? 'Data product'} - Headwater`);
  if (error && !data?.node) return <Failed error={error} retry={again} />;
  if (!product)
    return fetching ? <Loading label="Loading the data product" lines={10} /> : <NotFound id={id} />;
  const warnings = product.versions
    .filter((each) => each.isCurrent)
    .reduce((sum, each) => sum + each.warnings.length, 0);
  return (
    <Stack gap="xl">
      <Heading
        kind="product"
        name={product.name}
        badges={
          product.status && (
            <Badge variant="default" size="sm" radius="sm" tt="none">
              {product.status}
            </Badge>
          )
        }
        place={
          <>
            domain <EntityLink id={product.domain.id}>{product.domain.name}</EntityLink>
          </>
        }
        actions={
          <>
            <ButtonLink to="/lineage" search={{ root: product.id }}>
              Lineage
            </ButtonLink>
            <ButtonLink to="/impact" search={{ subject: product.id }}>
              Impact of a change
            </ButtonLink>
          </>
        }
      />
      <Stack gap="sm">
        {product.description && <Text>{product.description}</Text>}
        <Facts
          of={[
            ['Version', product.version],
            ['Owners', <Owners of={product.owners} />],
            ['Tags', product.tags.length > 0 ? <Tags of={product.tags} /> : null],
            ['Compatibility', product.compatibility],
            ['Published', <Time at={product.publishedAt} />],
            ['Warnings', warnings > 0 ? `${warnings}, see manifests below` : null],
          ]}
        />
      </Stack>
      <Section title="Service levels" count={product.serviceLevels.length}>
        {product.serviceLevels.length === 0 ? (
          <Text size="sm">It promises none.</Text>
        ) : (
          <ServiceLevels of={product.serviceLevels} />
        )}
      </Section>
      {(['INPUT', 'OUTPUT'] as const).map((direction) => {
        const ports = product.ports.filter((port) => port.direction === direction);
        return (
          <Section
            key={direction}
            title={direction === 'INPUT' ? 'Input ports' : 'Output ports'}
            count={ports.length}
          >
            {ports.length === 0 ? (
              <Text size="sm">None are declared.</Text>
            ) : (
              <SimpleGrid cols={{ base: 1, md: 2 }}>
                {ports.map((port) => (
                  <Port key={port.id} port={port} />
                ))}
              </SimpleGrid>
            )}
          </Section>
        );
      })}
      <Section title="Manifests" count={product.versions.length}>
        <Manifests product={product} />
      </Section>
    </Stack>
  );
}

function ServiceLevels({ of }: { of: Product['serviceLevels'] }) {
  return (
    <Table fz="sm" verticalSpacing={4} maw={560} aria-label="Service levels">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Promise</Table.Th>
          <Table.Th>As written</Table.Th>
          <Table.Th>Measure</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {of.map((level, at) => (
          <Table.Tr key={at}>
            <Table.Td>{level.name}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{level.raw}</Table.Td>
            <Table.Td>{measure(level.value, level.unit) ?? 'not understood'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
