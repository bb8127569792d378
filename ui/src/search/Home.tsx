import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { CatalogDocument, type SearchKind } from '../api/generated';
import { EntityLink } from '../ui/EntityLink';
import { parseId } from '../ui/ids';
import { KindBadge } from '../ui/KindBadge';
import { PageLink } from '../ui/PageLink';
import { Empty, Failed, Loading } from '../ui/States';
import { forgetRecent, useRecent } from './recent';
import classes from './Search.module.css';

const TOTALS: { kind: SearchKind; label: string }[] = [
  { kind: 'DOMAIN', label: 'Domains' },
  { kind: 'DATA_PRODUCT', label: 'Data products' },
  { kind: 'DATASET', label: 'Datasets' },
  { kind: 'JOB', label: 'Jobs' },
];
const MOST_VALUES = 24;

/** What stands below the search box before anything is typed. */
export function Home() {
  const [{ data, error, fetching }, again] = useQuery({ query: CatalogDocument });
  if (error && !data) return <Failed error={error} retry={again} />;
  if (!data) return fetching ? <Loading label="Loading the catalog" lines={4} /> : null;
  const { totalCount, facets } = data.search;
  if (totalCount === 0) {
    return (
      <Empty title="The catalog is empty">
        It fills with what is sent: OpenLineage events to /api/v1/lineage, or over Kafka, and manifests of
        data products.
      </Empty>
    );
  }
  const facet = (name: string) => facets.find((each) => each.name === name);
  const kinds = facet('kind')?.buckets ?? [];
  return (
    <Stack gap="xl">
      <section aria-label="Totals">
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          {TOTALS.map(({ kind, label }) => (
            <Link key={kind} to="/" search={{ kinds: [kind] }} className={classes.total}>
              <Text component="span" display="block" size="xl" fw={700} className={classes.count}>
                {(kinds.find((each) => each.value === kind)?.count ?? 0).toLocaleString()}
              </Text>
              <Text component="span" size="sm">
                {label}
              </Text>
            </Link>
          ))}
        </SimpleGrid>
      </section>
      <RecentlyViewed />
      <Values title="By domain" of="domains" facet={facet('domain')} />
      <Values title="By platform" of="platforms" facet={facet('platform')} />
    </Stack>
  );
}

function RecentlyViewed() {
  const recent = useRecent();
  if (!recent.length) return null;
  return (
    <section aria-labelledby="recent">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="recent">
          Recently viewed
        </Title>
        <Button variant="subtle" size="compact-xs" onClick={forgetRecent}>
          Forget them
        </Button>
      </Group>
      <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
        {recent.map(({ id, name }) => (
          <Group component="li" key={id} gap="xs" wrap="nowrap" align="baseline">
            <KindBadge kind={parseId(id)?.kind ?? 'dataset'} />
            <EntityLink id={id}>{name}</EntityLink>
          </Group>
        ))}
      </Stack>
    </section>
  );
}

interface ValuesProps {
  title: string;
  of: 'domains' | 'platforms';
  facet: { distinct: number; buckets: { value: string; count: number }[] } | undefined;
}

function Values({ title, of, facet }: ValuesProps) {
  if (!facet?.buckets.length) return null;
  const shown = facet.buckets.slice(0, MOST_VALUES);
  const left = facet.distinct - shown.length;
  return (
    <section aria-labelledby={`home-${of}`}>
      <Title order={2} size="h4" id={`home-${of}`} mb="xs">
        {title}
      </Title>
      <ul className={classes.values}>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <PageLink to="/" search={{ [of]: [value] }} size="sm" className={classes.value}>
              {value} <span className={classes.count}>{count.toLocaleString()}</span>
            </PageLink>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          And {left.toLocaleString()} more; a search shows them as filters.
        </Text>
      )}
    </section>
  );
}
