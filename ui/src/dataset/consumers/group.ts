/** Who uses a dataset, by domain and product. */

interface Named {
  id: string;
  name: string;
}

export interface Owned {
  owners: { name: string; role: string | null }[];
}

export interface ConsumingDataset extends Named, Owned {
  namespace: string;
  domain: Named | null;
  product: Named | null;
}

export interface ConsumerLink {
  dataset: ConsumingDataset;
  jobs: Named[];
  lastSeen: string;
}

export interface ConsumerGroup {
  /** Null when nobody claims the datasets. */
  domain: Named | null;
  product: Named | null;
  links: ConsumerLink[];
  owners: { name: string; role: string | null }[];
}

/** Links by domain, then product; what belongs to nobody known comes last. */
export function groupConsumers(links: readonly ConsumerLink[]): ConsumerGroup[] {
  const groups = new Map<string, ConsumerGroup>();
  for (const link of links) {
    const { domain, product } = link.dataset;
    const key = `${domain?.id ?? ''} ${product?.id ?? ''}`;
    const group = groups.get(key) ?? { domain, product, links: [], owners: [] };
    group.links.push(link);
    for (const owner of link.dataset.owners) {
      if (!group.owners.some(({ name, role }) => name === owner.name && role === owner.role))
        group.owners.push(owner);
    }
    groups.set(key, group);
  }
  for (const group of groups.values()) group.links.sort((one, other) => compare(one.dataset, other.dataset));
  return [...groups.values()].sort(
    (one, other) => compare(one.domain, other.domain) || compare(one.product, other.product),
  );
}

/** Readers that bring the data to no dataset that is known: the end of the line. */
export function silentReaders<Reader extends Named>(
  readers: readonly Reader[],
  links: readonly ConsumerLink[],
): Reader[] {
  const writing = new Set(links.flatMap(({ jobs }) => jobs.map(({ id }) => id)));
  return readers.filter(({ id }) => !writing.has(id));
}

/** By name; what has none comes last. */
function compare(one: Named | null, other: Named | null): number {
  if (!one || !other) return one ? -1 : other ? 1 : 0;
  return one.name.localeCompare(other.name);
}
