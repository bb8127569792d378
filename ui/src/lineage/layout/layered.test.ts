import { describe, expect, it } from 'vitest';
import { graphOf, type Link, type Sized } from './graph';
import { spread } from './heights';
import { layOut } from './layered';
import { layersOf } from './layers';
import { lineOf } from './line';
import { PITCH, WIDTH } from './measure';
import { crossings, order } from './order';
import { ranksOf } from './ranks';

const box = (id: string, depth = 0): Sized => ({ id, width: WIDTH, height: 62, depth });
const links = (text: string): Link[] =>
  text.split(' ').map((pair) => ({ from: pair.split('>')[0] ?? '', to: pair.split('>')[1] ?? '' }));

/** The column of each box, by its id. */
function columns(ids: string, edges: string, roots: string[], depths: Record<string, number> = {}) {
  const boxes = [...ids].map((id) => box(id, depths[id]));
  const graph = graphOf(boxes, links(edges), roots);
  return Object.fromEntries(ranksOf(graph).map((rank, at) => [graph.boxes[at]?.id, rank]));
}

describe('columns', () => {
  it('go by the longest way to and from the focus', () => {
    expect(columns('abcdr', 'a>b b>r a>r r>c c>d r>d', ['r'])).toEqual({ a: -2, b: -1, r: 0, c: 1, d: 2 });
  });

  it('of what is beside are beside what it hangs on', () => {
    // s is another reader of u, f another feeder of d.
    expect(columns('udfrs', 'u>r u>s r>d f>d', ['r'])).toMatchObject({ u: -1, s: 0, f: 0, d: 1 });
  });

  it('are given to what does not hang together with the focus by its depth', () => {
    expect(columns('rxy', 'x>y', ['r'], { x: 3, y: 4 })).toEqual({ r: 0, x: 3, y: 4 });
  });

  it('end in cycles too, and turn no edge around that is outside of one', () => {
    const ranks = columns('abcrt', 'r>a a>b b>c c>r t>r', ['r'], { t: -1, a: 1, b: 2, c: -1 });
    expect(ranks).toMatchObject({ r: 0, a: 1, b: 2 });
    expect(ranks['t']).toBeLessThan(0);
    expect(columns('ab', 'a>b b>a', ['a'], { b: -1 })).toEqual({ a: 0, b: -1 });
  });

  it('leave room for what takes several', () => {
    const boxes = ['a', 'f', 'z'].map((id) => box(id));
    const graph = graphOf(boxes, links('a>f f>z'), ['a'], ({ id }) => (id === 'f' ? 3 : 1));
    expect(ranksOf(graph)).toEqual([0, 1, 4]);
  });
});

describe('the order within columns', () => {
  it('crosses no edges of a tree', () => {
    const ids = [...'rabcdefghijkl'];
    const tree = links('r>a r>b r>c a>j a>d b>i b>e c>h c>f d>l f>k b>g');
    const graph = graphOf(
      ids.map((id) => box(id)),
      tree,
      ['r'],
    );
    const layers = layersOf(graph, ranksOf(graph));
    expect(crossings(layers, order(layers, graph.roots))).toBe(0);
  });

  it('counts crossings', () => {
    const graph = graphOf(
      [...'abcxyz'].map((id) => box(id)),
      links('a>z b>y c>x a>y'),
      ['a', 'b', 'c'],
    );
    const layers = layersOf(graph, ranksOf(graph));
    expect(crossings(layers, layers.columns)).toBe(4);
  });
});

describe('heights', () => {
  const wish = (height: number, weight = 1) => ({ height, weight });

  it('are those wished for where there is room, else pooled around their mean', () => {
    expect(spread([wish(0), wish(100)], [0, 50])).toEqual([0, 100]);
    expect(spread([wish(50), wish(50)], [0, 50])).toEqual([25, 75]);
    expect(spread([wish(10, 1e9), wish(20)], [0, 50]).map(Math.round)).toEqual([10, 60]);
  });
});

describe('edges', () => {
  const layout = layOut(
    { boxes: [...'rabcx'].map((id) => box(id)), links: links('r>a a>b b>c r>c r>x'), roots: ['r'] },
    () => 1,
  );

  it('lead past the boxes in the columns between', () => {
    const lanes = layout.lanes.get('r c') ?? [];
    expect(lanes.map(({ x }) => x)).toEqual([PITCH, 2 * PITCH]);
    for (const { x, y } of lanes) {
      for (const place of layout.places.values()) {
        if (place.x === x) expect(y < place.y || y > place.y + 62).toBe(true);
      }
    }
  });

  it('are level in their lanes', () => {
    const { path, y } = lineOf({ sourceX: 0, sourceY: 0, targetX: 900, targetY: 10 }, [{ x: 300, y: 50 }]);
    expect(path).toMatch(/^M0,0C.* 300,50H548C.* 900,10$/);
    expect(y).toBe(50);
  });
});
