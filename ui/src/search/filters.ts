import type { SearchFilter, SearchKind } from '../api/generated';
import type { SearchAddress } from './address';

/** The parts of an address that narrow the answers, in the order shown. */
export const FILTERS = ['kinds', 'domains', 'platforms', 'owners', 'tags'] as const;
export type FilterKey = (typeof FILTERS)[number];

/** What the API calls the facet behind each. */
export const FACET_OF: Record<FilterKey, string> = {
  kinds: 'kind',
  domains: 'domain',
  platforms: 'platform',
  owners: 'owner',
  tags: 'tag',
};

export const TITLE_OF: Record<FilterKey, string> = {
  kinds: 'Kind',
  domains: 'Domain',
  platforms: 'Platform',
  owners: 'Owner',
  tags: 'Tag',
};

const KIND_NAMES: Record<SearchKind, string> = {
  DATASET: 'Dataset',
  DATA_PRODUCT: 'Data product',
  DOMAIN: 'Domain',
  JOB: 'Job',
};

export function isKind(value: string): value is SearchKind {
  return Object.hasOwn(KIND_NAMES, value);
}

/** What people read for a value of a facet. */
export function valueLabel(key: FilterKey, value: string): string {
  return key === 'kinds' && isKind(value) ? KIND_NAMES[value] : value;
}

/** The filter to send; undefined when nothing narrows. Kinds that do not exist are left out. */
export function toFilter(address: SearchAddress): SearchFilter | undefined {
  const filter: SearchFilter = {};
  const kinds = address.kinds?.filter(isKind);
  if (kinds?.length) filter.kinds = kinds;
  for (const key of ['domains', 'platforms', 'owners', 'tags'] as const) {
    if (address[key]?.length) filter[key] = address[key];
  }
  return Object.keys(filter).length ? filter : undefined;
}

/** The same address with a value chosen, or no longer chosen. */
export function toggle(address: SearchAddress, key: FilterKey, value: string): SearchAddress {
  const before = address[key] ?? [];
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  return { ...address, [key]: after.length ? after : undefined };
}

/** The same text without what narrows by these properties; by any, when none is given. */
export function withoutFilters(address: SearchAddress, ...keys: FilterKey[]): SearchAddress {
  const left = { ...address };
  for (const key of keys.length ? keys : FILTERS) left[key] = undefined;
  return left;
}

/** Every value that is chosen, in the order shown. */
export function chosen(address: SearchAddress): { key: FilterKey; value: string }[] {
  return FILTERS.flatMap((key) => (address[key] ?? []).map((value) => ({ key, value })));
}

export interface Bucket {
  value: string;
  count: number;
}

/** The values to show: the most frequent ones, and those chosen wherever they stand; 0 for chosen ones without answers. */
export function visibleBuckets(buckets: Bucket[], selected: string[], most: number): Bucket[] {
  const known = new Set(buckets.map((bucket) => bucket.value));
  const lost = selected.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }));
  return [...buckets.filter((bucket, at) => at < most || selected.includes(bucket.value)), ...lost];
}
