import { Badge, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { ProductTextsDocument, type ProductPageQuery } from '../api/generated';
import { Failed, Loading } from '../ui/States';
import { Time } from '../ui/Time';
import classes from './Entity.module.css';
import { Fold, Raw } from './Fold';
import { pretty } from './versions';

type Product = Extract<NonNullable<ProductPageQuery['node']>, { versions: { warnings: unknown }[] }>;

/** Every manifest that was published for a product, with what was odd about it. */
export function Manifests({ product }: { product: Product }) {
  return (
    <Stack gap="xs">
      {product.versions.map((version) => (
        <Stack key={`${version.series} ${version.contentHash}`} gap={4} className={classes.card}>
          <Group gap="sm" fz="sm">
            <Text span fw={600} size="sm" className={classes.anywhere}>
              {version.version ? `Version ${version.version}` : 'No version told'}
            </Text>
            <Badge
              variant={version.isCurrent ? 'light' : 'default'}
              c="var(--mantine-color-text)"
              size="sm"
              radius="sm"
              tt="none"
            >
              {version.isCurrent ? 'current' : 'replaced'}
            </Badge>
            {version.status && <span>{version.status}</span>}
            <span>
              published <Time at={version.publishedAt} />
              {version.firstPublishedAt !== version.publishedAt && (
                <>
                  , first <Time at={version.firstPublishedAt} />
                </>
              )}
            </span>
          </Group>
          <Text size="xs" c="dimmed" className={classes.anywhere}>
            {version.shape}
            {version.contractId && `, contract ${version.contractId}`}, content{' '}
            {version.contentHash.slice(0, 12)}
          </Text>
          {version.warnings.length > 0 && (
            <>
              <Text size="sm">
                {version.warnings.length} {version.warnings.length === 1 ? 'warning' : 'warnings'}
              </Text>
              <List size="sm" className={classes.anywhere}>
                {version.warnings.map((warning, at) => (
                  <List.Item key={at}>{warning}</List.Item>
                ))}
              </List>
            </>
          )}
          <Fold title="Text as it was sent">
            {() => <Source id={product.id} series={version.series} contentHash={version.contentHash} />}
          </Fold>
        </Stack>
      ))}
    </Stack>
  );
}

/** The text of one manifest; texts are only loaded when one is opened. */
function Source({ id, series, contentHash }: { id: string; series: string; contentHash: string }) {
  const [{ data, error, fetching }, again] = useQuery({ query: ProductTextsDocument, variables: { id } });
  if (error && !data) return <Failed error={error} retry={again} />;
  if (fetching && !data) return <Loading label="Loading the text" lines={3} />;
  const versions = data?.node && 'versions' in data.node ? data.node.versions : [];
  const version = versions.find((each) => each.series === series && each.contentHash === contentHash);
  const text = version?.source ?? (version?.raw ? pretty(version.raw) : undefined);
  return text ? <Raw text={text} label="Manifest" /> : <Text size="sm">Its text was not kept.</Text>;
}
