import type { ImpactQuery } from '../api/generated';

export type Report = ImpactQuery['impact'];
export type Consumers = Report['consumers'][number];
export type Finding = Report['findings'][number];
export type Hit = Finding['hits'][number];

export const GROUPINGS = ['owner', 'domain', 'product'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ConsumerGroup {
  /** What its members share; undefined for those of whom it is not known. */
  name: string | undefined;
  /** The id of it, where it has a page. */
  id: string | undefined;
  severity: Severity;
  totalHits: number;
  members: Consumers[];
}

export type Severity = Consumers['severity'];

const RANK: Record<Severity, number> = { BREAKING: 0, DANGEROUS: 1, SAFE: 2 };

/** The worse of two comes first. */
export function byRisk(
  one: { severity: Severity; totalHits: number },
  other: { severity: Severity; totalHits: number },
): number {
  return RANK[one.severity] - RANK[other.severity] || other.totalHits - one.totalHits;
}

/** How many there are of each severity. */
export function countBySeverity(all: readonly { severity: Severity }[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { BREAKING: 0, DANGEROUS: 0, SAFE: 0 };
  for (const { severity } of all) counts[severity]++;
  return counts;
}

/**
 * Consumers together by what they share, the group most at risk first and nobody known last of equals.
 * Who has several owners is in the group of each, since each must be talked to.
 */
export function groupConsumers(consumers: readonly Consumers[], by: Grouping): ConsumerGroup[] {
  const groups = new Map<string, ConsumerGroup>();
  for (const member of consumers) {
    for (const { name, id } of keysOf(member, by)) {
      const key = id ?? name ?? '';
      const group = groups.get(key);
      if (!group) {
        groups.set(key, {
          name,
          id,
          severity: member.severity,
          totalHits: member.totalHits,
          members: [member],
        });
        continue;
      }
      if (RANK[member.severity] < RANK[group.severity]) group.severity = member.severity;
      group.totalHits += member.totalHits;
      group.members.push(member);
    }
  }
  for (const group of groups.values()) group.members.sort(byRisk);
  return [...groups.values()].sort(
    (one, other) =>
      byRisk(one, other) ||
      Number(one.name === undefined) - Number(other.name === undefined) ||
      (one.name ?? '').localeCompare(other.name ?? ''),
  );
}

function keysOf(member: Consumers, by: Grouping): { name: string | undefined; id: string | undefined }[] {
  const nobody = [{ name: undefined, id: undefined }];
  switch (by) {
    case 'owner':
      return member.owners.length
        ? [...new Set(member.owners.map((owner) => owner.name))].map((name) => ({ name, id: undefined }))
        : nobody;
    case 'domain':
      return member.domain ? [{ name: member.domain.name, id: member.domain.id }] : nobody;
    case 'product':
      return member.product ? [{ name: member.product.name, id: member.product.id }] : nobody;
  }
}

/** The names of the domains that are hit, each once, in order. */
export function domainsHit(consumers: readonly Consumers[]): string[] {
  return [...new Set(consumers.flatMap((each) => each.domain?.name ?? []))].sort();
}
