import { describe, expect, it } from 'vitest';
import { chosen, toFilter, toggle, valueLabel, visibleBuckets, withoutFilters } from './filters';

describe('the filter of an address', () => {
  it('is none when nothing narrows', () => {
    expect(toFilter({ q: 'orders' })).toBeUndefined();
  });

  it('holds what narrows, and no kind that does not exist', () => {
    expect(toFilter({ q: 'x', kinds: ['JOB', 'SPOON'], tags: ['pii'] })).toEqual({
      kinds: ['JOB'],
      tags: ['pii'],
    });
    expect(toFilter({ kinds: ['toString'] })).toBeUndefined();
  });
});

describe('choosing', () => {
  it('adds a value, and takes it away the second time', () => {
    const once = toggle({ q: 'a', domains: ['crm'] }, 'domains', 'billing');
    expect(once).toEqual({ q: 'a', domains: ['crm', 'billing'] });
    expect(toggle(once, 'domains', 'crm')).toEqual({ q: 'a', domains: ['billing'] });
  });

  it('leaves no empty list in the address', () => {
    expect(toggle({ tags: ['pii'] }, 'tags', 'pii').tags).toBeUndefined();
  });

  it('lists what is chosen in the order of the facets', () => {
    expect(chosen({ tags: ['pii'], kinds: ['JOB'] })).toEqual([
      { key: 'kinds', value: 'JOB' },
      { key: 'tags', value: 'pii' },
    ]);
  });

  it('drops one property or all, and keeps the text', () => {
    const address = { q: 'a', tags: ['pii'], owners: ['me'] };
    expect(chosen(withoutFilters(address, 'tags'))).toEqual([{ key: 'owners', value: 'me' }]);
    expect(chosen(withoutFilters(address))).toEqual([]);
    expect(withoutFilters(address).q).toBe('a');
  });
});

describe('the values of a facet', () => {
  const buckets = ['a', 'b', 'c', 'd'].map((value, at) => ({ value, count: 9 - at }));

  it('shows the most frequent, and a chosen one further down', () => {
    expect(visibleBuckets(buckets, ['d'], 2).map((bucket) => bucket.value)).toEqual(['a', 'b', 'd']);
  });

  it('shows a chosen value without answers as 0', () => {
    expect(visibleBuckets(buckets, ['gone'], 1)).toEqual([
      { value: 'a', count: 9 },
      { value: 'gone', count: 0 },
    ]);
  });

  it('reads kinds as people do, and other values as they are', () => {
    expect(valueLabel('kinds', 'DATA_PRODUCT')).toBe('Data product');
    expect(valueLabel('tags', 'JOB')).toBe('JOB');
  });
});
