import { Button, List, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { SearchCountDocument } from '../api/generated';
import { Empty } from '../ui/States';
import type { SearchAddress } from './address';
import { FILTERS, TITLE_OF, toFilter, valueLabel, withoutFilters, type FilterKey } from './filters';

interface Props {
  address: SearchAddress;
  onDrop: (...keys: FilterKey[]) => void;
  onClearText: () => void;
}

/** Nothing was found: what to try, and how many answers each chosen filter costs. */
export function NoHits({ address, onDrop, onClearText }: Props) {
  const keys = FILTERS.filter((key) => address[key]?.length);
  const counts = useCounts(address, keys);
  const said = (count: number | undefined) =>
    count === undefined ? '…' : `${count.toLocaleString()} ${count === 1 ? 'result' : 'results'}`;
  return (
    <Empty
      title={
        address.q ? `Nothing matches “${address.q}”${keys.length ? ' here' : ''}` : 'Nothing has all of this'
      }
    >
      <Stack align="center" gap="sm" mt="xs">
        {keys.map((key) => (
          <Button key={key} variant="default" size="compact-sm" onClick={() => onDrop(key)}>
            Without {TITLE_OF[key].toLowerCase()}{' '}
            {(address[key] ?? []).map((value) => valueLabel(key, value)).join(' or ')}: {said(counts[key])}
          </Button>
        ))}
        {keys.length > 1 && (
          <Button variant="default" size="compact-sm" onClick={() => onDrop()}>
            Without any filter: {said(counts['all'])}
          </Button>
        )}
        {address.q && (
          <>
            <List size="sm" ta="left">
              <List.Item>One word, or the beginning of one, finds more than a sentence.</List.Item>
              <List.Item>Names, columns, descriptions, owners, tags and namespaces are searched.</List.Item>
              <List.Item>Words are taken as they are: there are no wildcards.</List.Item>
            </List>
            <Button variant="subtle" size="compact-sm" onClick={onClearText}>
              {keys.length ? 'Only the filters, without the text' : 'Start again'}
            </Button>
          </>
        )}
        {!address.q && !keys.length && <Text size="sm">The catalog is empty.</Text>}
      </Stack>
    </Empty>
  );
}

/** How many answers there would be without one of the filters, by filter; 'all' without any. */
function useCounts(address: SearchAddress, keys: FilterKey[]): Record<string, number> {
  const client = useClient();
  const [counts, setCounts] = useState<{ of: string; by: Record<string, number> }>({ of: '', by: {} });
  const wanted = JSON.stringify(address);
  const asked = keys.length > 1 ? [...keys, 'all' as const] : keys;
  const askedKey = asked.join(' ');
  useEffect(() => {
    let here = true;
    const from = JSON.parse(wanted) as SearchAddress;
    for (const key of askedKey.split(' ').filter(Boolean) as (FilterKey | 'all')[]) {
      const filter = toFilter(key === 'all' ? withoutFilters(from) : withoutFilters(from, key));
      void client
        .query(SearchCountDocument, { text: from.q ?? '', filter }, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => {
          if (!here || !data) return;
          const count = data.search.totalCount;
          setCounts((before) => ({
            of: wanted,
            by: { ...(before.of === wanted ? before.by : {}), [key]: count },
          }));
        });
    }
    return () => {
      here = false;
    };
  }, [client, wanted, askedKey]);
  return counts.of === wanted ? counts.by : {};
}
