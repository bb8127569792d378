import { describe, expect, it } from 'vitest';
import { countBySeverity, domainsHit, groupConsumers, type Consumers, type Severity } from './groups';

function consumers(
  severity: Severity,
  totalHits: number,
  owners: string[],
  domain?: string,
  product?: string,
): Consumers {
  return {
    __typename: 'ImpactConsumers',
    severity,
    totalHits,
    assumed: false,
    hitIds: [],
    owners: owners.map((name) => ({ __typename: 'Owner', name, role: null })),
    domain: domain ? { __typename: 'Domain', id: `domain:${domain}`, name: domain } : null,
    product: product
      ? { __typename: 'DataProduct', id: `product:${domain}/${product}`, name: product }
      : null,
    serviceLevels: [],
    lastRun: null,
  } as unknown as Consumers;
}

describe('consumers in groups', () => {
  it('stand with each of their owners, those most at risk first', () => {
    const groups = groupConsumers(
      [
        consumers('SAFE', 50, ['ann'], 'crm', 'tickets'),
        consumers('BREAKING', 2, ['ben', 'ann'], 'crm', 'contacts'),
        consumers('DANGEROUS', 9, [], 'crm'),
      ],
      'owner',
    );
    expect(groups.map((group) => [group.name, group.severity, group.totalHits])).toEqual([
      ['ann', 'BREAKING', 52],
      ['ben', 'BREAKING', 2],
      [undefined, 'DANGEROUS', 9],
    ]);
    expect(groups[0]?.members.map((each) => each.severity)).toEqual(['BREAKING', 'SAFE']);
  });

  it('of products with one name in two domains are two', () => {
    const all = [consumers('SAFE', 1, [], 'crm', 'events'), consumers('SAFE', 1, [], 'billing', 'events')];
    expect(groupConsumers(all, 'product')).toHaveLength(2);
    expect(groupConsumers(all, 'domain').map((group) => group.name)).toEqual(['billing', 'crm']);
  });

  it('put nobody known last of equals', () => {
    const all = [consumers('SAFE', 1, []), consumers('SAFE', 1, ['zoe'])];
    expect(groupConsumers(all, 'owner').map((group) => group.name)).toEqual(['zoe', undefined]);
  });

  it('name an owner with two roles once', () => {
    expect(groupConsumers([consumers('SAFE', 3, ['ann', 'ann'])], 'owner')[0]?.totalHits).toBe(3);
  });

  it('are counted, and their domains named once', () => {
    const all = [
      consumers('SAFE', 1, [], 'crm'),
      consumers('BREAKING', 1, [], 'crm'),
      consumers('SAFE', 1, []),
    ];
    expect(countBySeverity(all)).toEqual({ BREAKING: 1, DANGEROUS: 0, SAFE: 2 });
    expect(domainsHit(all)).toEqual(['crm']);
  });
});
