import { describe, expect, it } from 'vitest';
import type { HitFragment } from '../api/generated';
import { reasonsOf, viewOf } from './hit';

const hit = (change: Partial<HitFragment>): HitFragment => ({
  id: 'dataset:hive/a',
  kind: 'DATASET',
  name: 'a',
  matchedFields: [],
  highlights: [],
  node: {
    id: 'dataset:hive/a',
    namespace: 'hive://x',
    platform: 'hive',
    description: 'All of it',
    tags: ['pii'],
    datasetDomain: null,
    product: { id: 'product:crm/p', name: 'p' },
    owners: [{ name: 'me' }, { name: 'me' }],
  },
  ...change,
});

describe('the row of a hit', () => {
  it('says where it is and whose, each owner once', () => {
    const view = viewOf(hit({}));
    expect(view.place).toEqual(['hive', 'hive://x']);
    expect(view.owners).toEqual(['me']);
    expect(view.domain).toBeUndefined();
    expect(view.product?.name).toBe('p');
  });

  it('tells a platform and a namespace of the same name once', () => {
    const job = { id: 'job:dbt/x', namespace: 'dbt', type: 'dbt', description: null, tags: [], owners: [] };
    expect(viewOf(hit({ kind: 'JOB', node: job })).place).toEqual(['dbt']);
  });

  it('says that something has gone', () => {
    expect(viewOf(hit({ node: null })).note).toContain('gone');
  });

  it('counts the products of a domain', () => {
    expect(viewOf(hit({ node: { id: 'domain:a', productCount: 1 } })).note).toBe('1 data product');
  });
});

describe('why a hit matched', () => {
  it('tells apart what the row marks, columns, and the rest', () => {
    const of = (field: string, text: string) => ({ field, text, spans: [{ start: 0, end: 1 }] });
    const found = hit({
      matchedFields: ['name', 'aliases', 'columns'],
      highlights: [
        of('name', 'a'),
        of('aliases', 's3://x/a'),
        of('columns', 'amount'),
        of('description', 'All of it'),
        of('tags', 'pii'),
      ],
    });
    const reasons = reasonsOf(found, viewOf(found));
    expect(reasons.name).toEqual([{ start: 0, end: 1 }]);
    expect(reasons.columns.map((each) => each.text)).toEqual(['amount']);
    expect(reasons.others.map((each) => each.field)).toEqual(['aliases']);
    expect(reasons.fields).toEqual(['name', 'another name', 'columns']);
  });

  it('shows a piece of a long text that the row does not hold', () => {
    const found = hit({ highlights: [{ field: 'description', text: '…far behind', spans: [] }] });
    expect(reasonsOf(found, viewOf(found)).others).toHaveLength(1);
  });
});
