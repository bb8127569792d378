import { describe, expect, it } from 'vitest';
import { group } from '../model/groups';
import { pictureOf } from '../model/picture';
import type { Picture } from '../model/types';
import { largePicture } from '../recorded/generated';
import { INVOICES, RECORDED, SHIPMENTS } from '../recorded/recorded';
import type { Places } from './graph';
import { boxesOf } from './measure';
import { arrange, type Arrangement } from './place';
import { drift } from './stable';

const ofRecorded = (answer: typeof RECORDED.picture) =>
  pictureOf(answer, new Set(answer.up.nodes.map((node) => node.id)), [INVOICES]);
const small = ofRecorded(RECORDED.picture);
const expanded = ofRecorded(RECORDED.pictureExpanded);

function wanted(picture: Picture, anchor: string, by: 'none' | 'domain' = 'none', open: string[] = []) {
  const grouped = group(picture, by, open);
  const boxes = boxesOf(grouped, new Map(), new Map());
  const roots = picture.roots.flatMap((id) => grouped.place.get(id) ?? []);
  return { scene: 'one', boxes, links: grouped.edges, roots, opened: grouped.opened, anchor };
}

describe('the layout of recorded lineage', () => {
  it('puts upstream to the left and downstream to the right', () => {
    const { places } = arrange(wanted(small, INVOICES), undefined, []);
    const focus = places.get(INVOICES)?.x ?? 0;
    for (const node of small.nodes) {
      const x = places.get(node.id)?.x ?? 0;
      if (node.depth < 0) expect(x).toBeLessThan(focus);
      if (node.depth > 0) expect(x).toBeGreaterThan(focus);
    }
  });

  it('is the same whatever order things come in', () => {
    const one = wanted(expanded, INVOICES);
    const other = { ...one, boxes: [...one.boxes].reverse(), links: [...one.links].reverse() };
    expect(arrange(other, undefined, [])).toEqual(arrange(one, undefined, []));
  });

  it('moves nothing that stays when a side is expanded', () => {
    const before = arrange(wanted(small, INVOICES), undefined, []);
    const after = arrange(wanted(expanded, SHIPMENTS), before, [before]);
    expect(after.places.size).toBe(12);
    expect(drift(after.places, before.places).most).toBeLessThanOrEqual(1);
    expect(overlaps(wanted(expanded, SHIPMENTS).boxes, after.places)).toEqual([]);
  });

  it('puts everything in the same columns, grown or laid out at once', () => {
    const before = arrange(wanted(small, INVOICES), undefined, []);
    const grown = arrange(wanted(expanded, SHIPMENTS), before, [before]);
    const fresh = arrange(wanted(expanded, INVOICES), undefined, []);
    for (const [id, { x }] of fresh.places) expect(grown.places.get(id)?.x).toBe(x);
  });

  it('comes back as it was when the side is collapsed again', () => {
    const before = arrange(wanted(small, INVOICES), undefined, []);
    const after = arrange(wanted(expanded, SHIPMENTS), before, [before]);
    const back = arrange(wanted(small, SHIPMENTS), after, [before, after]);
    expect(drift(back.places, before.places).most).toBeLessThan(0.001);
  });
});

describe('the layout of many nodes', () => {
  const large = largePicture(500);
  const one = wanted(large, large.roots[0] ?? '');
  const { places } = arrange(one, undefined, []);

  it('lays no box over another', () => {
    expect(places.size).toBe(500);
    expect(overlaps(one.boxes, places)).toEqual([]);
  });

  it('leads every edge to the right', () => {
    for (const { from, to } of one.links) {
      expect(places.get(from)?.x ?? 0).toBeLessThan(places.get(to)?.x ?? 0);
    }
  });

  it('keeps the order in each column when some go and come again', () => {
    const some = new Set(large.nodes.filter((_, at) => at % 7).map(({ id }) => id));
    const few = {
      ...large,
      nodes: large.nodes.filter(({ id }) => some.has(id)),
      edges: large.edges.filter(({ from, to }) => some.has(from) && some.has(to)),
    };
    const before = arrange(wanted(few, ''), undefined, []);
    const after = arrange(one, before, []);
    expect(orderFlips(before, after)).toBe(0);
    expect(overlaps(one.boxes, after.places)).toEqual([]);
  });
});

describe('frames of opened groups', () => {
  const large = largePicture(120);
  const groups = group(large, 'domain', []).drawn.flatMap((drawn) => drawn.group?.id ?? []);
  const open = groups.slice(0, 2);
  const one = wanted(large, '', 'domain', open);
  const { places, frames } = arrange(one, undefined, []);
  const inside = new Map(one.opened.map(({ id, members }) => [id, new Set(members.map((node) => node.id))]));

  it('hold their members and nothing else', () => {
    expect(frames.map(({ group: { id } }) => id).sort()).toEqual([...open].sort());
    for (const frame of frames) {
      for (const box of one.boxes) {
        const { x, y } = places.get(box.id) ?? { x: NaN, y: NaN };
        const isApart =
          x >= frame.x + frame.width ||
          x + box.width <= frame.x ||
          y >= frame.y + frame.height ||
          y + box.height <= frame.y;
        const isWithin =
          x >= frame.x &&
          x + box.width <= frame.x + frame.width &&
          y >= frame.y &&
          y + box.height <= frame.y + frame.height;
        expect(inside.get(frame.group.id)?.has(box.id) ? isWithin : isApart).toBe(true);
      }
    }
  });

  it('open where the group stood', () => {
    const folded = arrange(wanted(large, open[0] ?? '', 'domain', []), undefined, []);
    const opened = arrange(wanted(large, open[0] ?? '', 'domain', open.slice(0, 1)), folded, [folded]);
    expect(opened.places.get(open[0] ?? '')).toEqual(folded.places.get(open[0] ?? ''));
    expect(opened.frames).toHaveLength(1);
  });
});

/** Pairs of boxes of which one lies over the other. */
function overlaps(
  boxes: readonly { id: string; width: number; height: number }[],
  places: Places,
): [string, string][] {
  const spots = boxes.map((box) => ({ ...box, ...(places.get(box.id) ?? { x: NaN, y: NaN }) }));
  return spots.flatMap((one, at) =>
    spots
      .slice(at + 1)
      .filter(
        (other) =>
          Math.abs(one.x - other.x) < one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other): [string, string] => [one.id, other.id]),
  );
}

/** How many pairs in one column changed their order. */
function orderFlips(before: Arrangement, after: Arrangement): number {
  const stayed = [...before.places].filter(([id]) => after.places.has(id));
  let flips = 0;
  for (const [one, a] of stayed) {
    for (const [other, b] of stayed) {
      const now = [after.places.get(one), after.places.get(other)] as const;
      const isColumn = a.x === b.x && now[0]?.x === now[1]?.x;
      if (isColumn && a.y < b.y && (now[0]?.y ?? 0) > (now[1]?.y ?? 0)) flips++;
    }
  }
  return flips;
}
