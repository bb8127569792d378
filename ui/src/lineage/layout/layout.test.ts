import ELK from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { group } from '../model/groups';
import { pictureOf } from '../model/picture';
import type { Picture } from '../model/types';
import { largePicture } from '../recorded/generated';
import { INVOICES, RECORDED, SHIPMENTS } from '../recorded/recorded';
import { placesOf, type LayOut } from './elk-places';
import { layoutInput } from './input';
import { boxesOf } from './measure';
import { arrange } from './place';
import { drift, holdAnchor, seed } from './stable';

const elk = new ELK();
const layOut: LayOut = async (graph) => placesOf(await elk.layout(graph));

const ofRecorded = (answer: typeof RECORDED.picture) =>
  pictureOf(answer, new Set(answer.up.nodes.map((node) => node.id)), [INVOICES]);
const small = ofRecorded(RECORDED.picture);
const expanded = ofRecorded(RECORDED.pictureExpanded);

function wanted(picture: Picture, anchor: string) {
  const grouped = group(picture, 'none', []);
  return { scene: 'one', boxes: boxesOf(grouped, new Map(), new Map()), links: grouped.edges, anchor };
}

describe('layout', () => {
  it('puts upstream to the left and downstream to the right', async () => {
    const { places } = await arrange(wanted(small, INVOICES), undefined, [], layOut);
    const focus = places.get(INVOICES)?.x ?? 0;
    for (const node of small.nodes) {
      const x = places.get(node.id)?.x ?? 0;
      if (node.depth < 0) expect(x).toBeLessThan(focus);
      if (node.depth > 0) expect(x).toBeGreaterThan(focus);
    }
  });

  it('gives the same picture whatever order things come in', () => {
    const { boxes, links } = wanted(small, INVOICES);
    expect(layoutInput([...boxes].reverse(), [...links].reverse())).toEqual(layoutInput(boxes, links));
  });

  it('keeps what stays where it is when a side is expanded', async () => {
    const before = await arrange(wanted(small, INVOICES), undefined, [], layOut);
    const after = await arrange(wanted(expanded, SHIPMENTS), before, [before], layOut);
    expect(after.places.size).toBe(12);
    expect(after.places.get(SHIPMENTS)).toEqual(before.places.get(SHIPMENTS));
    expect(drift(after.places, before.places).median).toBeLessThanOrEqual(30);
    expect(orderFlips(before.places, after.places)).toBe(0);
  });

  it('comes back as it was when the side is collapsed again', async () => {
    const before = await arrange(wanted(small, INVOICES), undefined, [], layOut);
    const after = await arrange(wanted(expanded, SHIPMENTS), before, [before], layOut);
    const back = await arrange(wanted(small, SHIPMENTS), after, [before, after], layOut);
    expect(drift(back.places, before.places).most).toBeLessThan(0.001);
  });

  it('lays 200 nodes out in bounded time', async () => {
    const large = wanted(largePicture(200), 'none');
    await arrange(large, undefined, [], layOut);
    const start = performance.now();
    const { places } = await arrange(large, undefined, [], layOut);
    const took = performance.now() - start;
    expect(places.size).toBe(200);
    // Usually a quarter of a second; the bound is for machines that are busy with something else.
    expect(took).toBeLessThan(5000);
  });
});

describe('places', () => {
  const box = (id: string) => ({ id, width: 100, height: 50 });

  it('of newcomers are beside what they hang on, one below the other', () => {
    const seeds = seed(
      [box('a'), box('c'), box('b'), box('u'), box('alone')],
      [
        { from: 'a', to: 'b' },
        { from: 'a', to: 'c' },
        { from: 'u', to: 'a' },
      ],
      new Map([['a', { x: 0, y: 0 }]]),
    );
    expect(seeds.get('b')).toEqual({ x: 196, y: 0 });
    expect(seeds.get('c')).toEqual({ x: 196, y: 72 });
    expect(seeds.get('u')).toEqual({ x: -196, y: 0 });
    expect(seeds.get('alone')?.y).toBeGreaterThan(100);
  });

  it('move as a whole so that the anchor stays', () => {
    const held = holdAnchor(
      new Map([
        ['a', { x: 5, y: 5 }],
        ['b', { x: 9, y: 5 }],
      ]),
      new Map([['a', { x: 1, y: 2 }]]),
      'a',
    );
    expect(Object.fromEntries(held)).toEqual({ a: { x: 1, y: 2 }, b: { x: 5, y: 2 } });
  });
});

/** How many pairs in one column changed their order. */
function orderFlips(before: ReadonlyMap<string, { x: number; y: number }>, after: typeof before): number {
  const stayed = [...before].filter(([id]) => after.has(id));
  let flips = 0;
  for (const [one, a] of stayed) {
    for (const [other, b] of stayed) {
      const isColumn = Math.abs(a.x - b.x) < 10;
      if (isColumn && a.y < b.y && (after.get(one)?.y ?? 0) > (after.get(other)?.y ?? 0)) flips++;
    }
  }
  return flips;
}
