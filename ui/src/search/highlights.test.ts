import { describe, expect, it } from 'vitest';
import { onlyNear, segments, spansIn } from './highlights';

const shown = (text: string, spans: { start: number; end: number }[]) =>
  segments(text, spans)
    .map((each) => (each.marked ? `[${each.text}]` : each.text))
    .join('');

describe('segments', () => {
  it('cuts a text where it matched', () => {
    expect(
      shown('customer.customer_profile', [
        { start: 0, end: 8 },
        { start: 9, end: 17 },
      ]),
    ).toBe('[customer].[customer]_profile');
  });

  it('is the text itself without spans, and nothing for no text', () => {
    expect(segments('plain', [])).toEqual([{ text: 'plain', marked: false }]);
    expect(segments('', [])).toEqual([]);
  });

  it('unites spans that overlap or touch, in whatever order they come', () => {
    expect(
      shown('abcdef', [
        { start: 2, end: 4 },
        { start: 1, end: 3 },
        { start: 4, end: 5 },
      ]),
    ).toBe('a[bcde]f');
  });

  it('ignores what lies outside of the text', () => {
    expect(
      shown('abc', [
        { start: 2, end: 9 },
        { start: 7, end: 8 },
        { start: 1, end: 1 },
      ]),
    ).toBe('ab[c]');
  });
});

describe('spansIn', () => {
  it('finds the spans of the very text that is shown', () => {
    const highlights = [
      { field: 'tags', text: 'pii', spans: [{ start: 0, end: 1 }] },
      { field: 'tags', text: 'personal', spans: [{ start: 0, end: 2 }] },
    ];
    expect(spansIn(highlights, 'tags', 'personal')).toEqual([{ start: 0, end: 2 }]);
    expect(spansIn(highlights, 'tags', 'other')).toEqual([]);
    expect(spansIn(highlights, 'name', 'pii')).toEqual([]);
  });
});

describe('onlyNear', () => {
  const found = (text: string, start: number, end: number) => [
    { field: 'name', text, spans: [{ start, end }] },
  ];

  it('is so when what was typed is spelt otherwise', () => {
    expect(onlyNear('shipmnt', found('ops.public.shipment', 11, 19))).toBe(true);
  });

  it('is not so for the word itself, its beginning, or another ending of it', () => {
    expect(onlyNear('shipment', found('ops.public.shipment', 11, 19))).toBe(false);
    expect(onlyNear('ship', found('ops.public.shipment', 11, 15))).toBe(false);
    expect(onlyNear('Deliveries', found('expected delivery time', 9, 17))).toBe(false);
    expect(onlyNear('shipments', found('SHIPMENT', 0, 8))).toBe(false);
  });

  it('is not so when one of several words is there', () => {
    expect(onlyNear('delivery loyalti', found('expected delivery', 9, 17))).toBe(false);
  });

  it('says nothing when nothing was typed or nothing is marked', () => {
    expect(onlyNear(' ', found('shipment', 0, 8))).toBe(false);
    expect(onlyNear('shipment', [])).toBe(false);
  });
});
