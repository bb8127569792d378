import { describe, expect, it } from 'vitest';
import { INVOICES, RECORDED } from '../recorded/recorded';
import { signedDepths } from './depths';
import { nodeOf, pictureOf } from './picture';
import { neighbourTowards, pathThrough } from './paths';

const ids = new Set(RECORDED.picture.up.nodes.map((node) => node.id));
const picture = pictureOf(RECORDED.picture, ids, [INVOICES]);

describe('a recorded answer as a picture', () => {
  it('has every node once, the focus first, upstream below 0', () => {
    expect(picture.nodes).toHaveLength(8);
    expect(picture.nodes[0]?.id).toBe(INVOICES);
    expect(picture.nodes.filter((node) => node.depth < 0)).toHaveLength(3);
    expect(picture.nodes.filter((node) => node.depth > 0)).toHaveLength(4);
  });

  it('tells hidden neighbours of each side apart', () => {
    const shipments = picture.nodes.find((node) => node.label === 'logistics.shipments_clean');
    expect(shipments).toMatchObject({ hiddenUp: 3, hiddenDown: 4, platform: 'hive' });
  });

  it('keeps jobs and times of edges, those to itself included', () => {
    const loop = picture.edges.find((edge) => edge.from === edge.to);
    expect(loop?.from).toBe(INVOICES);
    expect(picture.edges.every((edge) => edge.jobs.length > 0 && edge.firstSeen)).toBe(true);
  });

  it('leaves out what is not shown', () => {
    const few = pictureOf(RECORDED.picture, new Set([INVOICES]), [INVOICES]);
    expect(few.nodes.map((node) => node.id)).toEqual([INVOICES]);
    expect(few.edges).toHaveLength(1);
  });

  it('gives no name to what may not be told', () => {
    const redacted = nodeOf({
      id: 'dataset:redacted/5f1c',
      kind: 'dataset',
      label: 'secret',
      isRedacted: true,
      hiddenNeighbours: 0,
      entity: null,
    });
    expect(redacted).toMatchObject({ isRedacted: true, label: '' });
    const undescribed = nodeOf({
      id: 'dataset:a/b',
      kind: 'dataset',
      label: 'b',
      isRedacted: false,
      hiddenNeighbours: 0,
      entity: null,
    });
    expect(undescribed).toMatchObject({ isRedacted: false, label: 'b' });
  });
});

describe('depths', () => {
  const edge = (from: string, to: string) => ({ id: `${from} ${to}`, from, to });
  const edges = [edge('s', 'root'), edge('s', 'sibling'), edge('root', 't'), edge('t', 'root')];

  it('count beside the closures from what was reached first, and end in cycles', () => {
    const depths = signedDepths(['root'], ['root', 's', 'sibling', 't', 'lonely'], edges);
    expect(Object.fromEntries(depths)).toEqual({ root: 0, s: -1, sibling: 0, t: -1, lonely: 0 });
  });

  it('light a path up and down, but no sibling', () => {
    const lit = pathThrough('root', edges);
    expect(lit.has('s')).toBe(true);
    expect(lit.has('sibling')).toBe(false);
    expect(lit.has('s sibling')).toBe(false);
    expect(lit.has('root t')).toBe(true);
  });

  it('the next node along an edge is the one that stands nearest', () => {
    const heights: Record<string, number> = { a: 100, b: 0, c: 120 };
    const links = [edge('a', 'b'), edge('a', 'c')];
    expect(neighbourTowards('a', 'down', links, (id) => heights[id])).toBe('c');
    expect(neighbourTowards('a', 'up', links, (id) => heights[id])).toBeUndefined();
  });
});
