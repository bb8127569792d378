import { describe, expect, it } from 'vitest';
import { groupConsumers, silentReaders, type ConsumerLink } from './group';

const named = (name: string) => ({ id: name, name });
const link = (name: string, domain?: string, product?: string, owners: string[] = []): ConsumerLink => ({
  dataset: {
    ...named(name),
    namespace: 'n',
    domain: domain ? named(domain) : null,
    product: product ? named(product) : null,
    owners: owners.map((owner) => ({ name: owner, role: null })),
  },
  jobs: [named(`job of ${name}`)],
  lastSeen: '2026-01-01T00:00:00Z',
});

describe('consumers', () => {
  it('are grouped by domain and product, by name, and nobody known comes last', () => {
    const groups = groupConsumers([
      link('stray'),
      link('z', 'billing', 'invoices'),
      link('a', 'billing', 'invoices'),
      link('b', 'billing', 'dunning'),
      link('c', 'analytics', 'churn'),
    ]);
    expect(
      groups.map(({ domain, product, links }) => [
        domain?.name,
        product?.name,
        links.map((each) => each.dataset.name),
      ]),
    ).toEqual([
      ['analytics', 'churn', ['c']],
      ['billing', 'dunning', ['b']],
      ['billing', 'invoices', ['a', 'z']],
      [undefined, undefined, ['stray']],
    ]);
  });

  it('name each owner of a group once', () => {
    const [group] = groupConsumers([link('a', 'd', 'p', ['ann', 'bob']), link('b', 'd', 'p', ['ann'])]);
    expect(group?.owners.map(({ name }) => name)).toEqual(['ann', 'bob']);
  });
});

it('finds readers that write nothing known', () => {
  expect(silentReaders([named('job of a'), named('report')], [link('a')])).toEqual([named('report')]);
});
