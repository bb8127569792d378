import { describe, expect, it } from 'vitest';
import { largePicture } from '../recorded/generated';
import { INVOICES, RECORDED } from '../recorded/recorded';
import { drawnId, group, MOST_DRAWN } from './groups';
import { pictureOf } from './picture';

const ids = new Set(RECORDED.pictureExpanded.up.nodes.map((node) => node.id));
const picture = pictureOf(RECORDED.pictureExpanded, ids, [INVOICES]);

describe('grouping', () => {
  it('puts every node somewhere, the focus by itself', () => {
    const grouped = group(picture, 'domain', []);
    const inside = grouped.drawn.reduce((sum, { group: each }) => sum + (each?.members.length ?? 1), 0);
    expect(inside).toBe(picture.nodes.length);
    expect(grouped.drawn.some((drawn) => drawn.node?.id === INVOICES)).toBe(true);
  });

  it('joins edges and loses none', () => {
    const grouped = group(picture, 'product', []);
    const joined = grouped.edges.flatMap((edge) => edge.edges);
    const inside = picture.edges.filter(
      (edge) => grouped.place.get(edge.from) === grouped.place.get(edge.to),
    );
    expect(joined.length + inside.length).toBe(picture.edges.length);
    expect(grouped.edges.every((edge) => edge.from !== edge.to)).toBe(true);
  });

  it('draws the nodes of a group that is opened', () => {
    const folded = group(picture, 'domain', []);
    const first = folded.drawn.find((drawn) => drawn.group)?.group;
    const opened = group(picture, 'domain', [first?.id ?? '']);
    expect(opened.drawn.map(drawnId)).not.toContain(first?.id);
    expect(opened.drawn).toHaveLength(folded.drawn.length - 1 + (first?.members.length ?? 0));
    expect(opened.opened).toEqual([first]);
  });

  it('tells which nodes feed themselves', () => {
    expect([...group(picture, 'none', []).loops]).toEqual([INVOICES]);
  });
});

describe('too many nodes', () => {
  const large = largePicture(5000);

  it('are put together by domain, and all are counted', () => {
    const grouped = group(large, 'none', []);
    expect(grouped.isForced).toBe(true);
    expect(grouped.drawn.length).toBeLessThan(60);
    expect(grouped.drawn.reduce((sum, { group: each }) => sum + (each?.members.length ?? 1), 0)).toBe(5000);
  });

  it('are never drawn one by one, however many groups are opened', () => {
    const all = group(large, 'domain', []).drawn.flatMap((drawn) => drawn.group?.id ?? []);
    const opened = group(large, 'none', all);
    expect(opened.drawn.length).toBeLessThanOrEqual(MOST_DRAWN);
    expect(opened.tooLarge.length).toBeGreaterThan(0);
  });

  it('are drawn when they are just few enough', () => {
    expect(group(largePicture(MOST_DRAWN), 'none', []).drawn).toHaveLength(MOST_DRAWN);
  });
});
