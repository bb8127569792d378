import { describe, expect, it } from 'vitest';
import { INVOICES, RECORDED } from '../recorded/recorded';
import { focusOf } from './roots';
import { hiddenMatches, matches, nextMatch, passes, tally } from './find';
import { pictureOf } from './picture';
import { fromLocal, rangeOf, toLocal } from './time';

const ids = new Set(RECORDED.picture.up.nodes.map((node) => node.id));
const { nodes } = pictureOf(RECORDED.picture, ids, [INVOICES]);

describe('search in the picture', () => {
  it('finds parts of names, whatever their case', () => {
    expect(nodes.filter((node) => matches(node, 'INVOICE')).length).toBeGreaterThan(2);
    expect(nodes.some((node) => matches(node, '  '))).toBe(false);
    expect(nodes.some((node) => matches({ ...node, isRedacted: true }, 'invoice'))).toBe(false);
  });

  it('counts what is not shown yet', () => {
    const all = [...ids, 'dataset:a/other_invoice', 'dataset:invoice/b'];
    expect(hiddenMatches(all, ids, 'invoice')).toEqual(['dataset:a/other_invoice']);
  });

  it('goes from one match to the next, round and round', () => {
    expect(nextMatch(['a', 'b'], undefined, 1)).toBe('a');
    expect(nextMatch(['a', 'b'], 'b', 1)).toBe('a');
    expect(nextMatch(['a', 'b'], 'a', -1)).toBe('b');
    expect(nextMatch([], 'a', 1)).toBeUndefined();
  });
});

describe('filters', () => {
  it('count every node once', () => {
    expect(tally(nodes, (node) => node.platform).reduce((sum, [, count]) => sum + count, 0)).toBe(
      nodes.length,
    );
  });

  it('let pass what has one of the values, and everything when they name none', () => {
    expect(nodes.every((node) => passes(node, { platforms: [], domains: [] }))).toBe(true);
    const kafka = nodes.filter((node) => passes(node, { platforms: ['kafka'], domains: [] }));
    expect(kafka.length).toBeGreaterThan(0);
    expect(kafka.every((node) => node.platform === 'kafka')).toBe(true);
  });
});

describe('the focus', () => {
  it('of a column is its dataset, with the path of the column', () => {
    expect(focusOf({ root: 'column:a/b/c' })).toEqual({
      root: 'dataset:a/b',
      level: 'DATASET',
      column: 'column:a/b/c',
    });
  });

  it('of a product is its domain at the level of domains', () => {
    expect(focusOf({ root: 'product:sales/orders', level: 'DOMAIN' })?.root).toBe('domain:sales');
    expect(focusOf({ root: 'product:sales/orders' })).toMatchObject({
      root: 'product:sales/orders',
      level: 'PRODUCT',
    });
  });
});

describe('times', () => {
  it('go to an input and back', () => {
    expect(fromLocal(toLocal('2026-03-04T05:06:00.000Z'))).toBe('2026-03-04T05:06:00.000Z');
    expect(fromLocal('')).toBeUndefined();
  });

  it('of the slider hold the first sighting and now', () => {
    const now = Date.parse('2026-03-04T05:06:07Z');
    const range = rangeOf(['2026-01-02T03:04:05Z', '2026-02-02T03:04:05Z'], now);
    expect(range.from).toBeLessThanOrEqual(Date.parse('2026-01-02T03:04:05Z'));
    expect(range.to).toBeGreaterThanOrEqual(now);
    expect((range.to - range.from) % range.step).toBe(0);
  });
});
