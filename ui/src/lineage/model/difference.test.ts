import { describe, expect, it } from 'vitest';
import { INVOICES, RECORDED } from '../recorded/recorded';
import { countChanges, differenceOf, markDifference } from './difference';
import { pictureOf } from './picture';

const ids = new Set(RECORDED.picture.up.nodes.map((node) => node.id));
const picture = pictureOf(RECORDED.picture, ids, [INVOICES]);

describe('a recorded difference', () => {
  const marked = markDifference(picture, differenceOf(RECORDED.difference));

  it('marks what came, and only that', () => {
    const { base } = RECORDED.difference;
    expect(base.addedNodes.length).toBeGreaterThan(0);
    expect(countChanges(marked.nodes)).toEqual({ added: base.addedNodes.length, removed: 0, changed: 0 });
    expect(countChanges(marked.edges).added).toBe(base.addedEdges.length);
    expect(marked.nodes).toHaveLength(picture.nodes.length);
  });

  it('counts an edge once that several walks tell of', () => {
    const twice = differenceOf({ ...RECORDED.difference, up: RECORDED.difference.base });
    expect(countChanges(markDifference(picture, twice).edges)).toEqual(countChanges(marked.edges));
  });
});

describe('what is gone', () => {
  const [gone] = RECORDED.picture.up.nodes.filter((node) => node.id !== INVOICES);
  const [edge] = RECORDED.picture.up.edges.filter(({ from, to }) => from === gone?.id || to === gone?.id);
  const none = {
    ...RECORDED.difference.base,
    addedNodes: [],
    addedEdges: [],
    removedNodes: [],
    removedEdges: [],
  };
  if (!gone || !edge) throw new Error('the recording has no neighbour');
  const now = pictureOf(RECORDED.picture, new Set([...ids].filter((id) => id !== gone.id)), [INVOICES]);
  const answer = { base: { ...none, removedNodes: [gone], removedEdges: [edge] }, up: none, down: none };

  it('is put back beside what it belonged to, and marked', () => {
    const marked = markDifference(now, differenceOf(answer));
    expect(marked.nodes.find((node) => node.id === gone.id)).toMatchObject({ change: 'removed' });
    expect(Math.abs(marked.nodes.find((node) => node.id === gone.id)?.depth ?? 0)).toBe(1);
    expect(marked.edges.filter(({ change }) => change === 'removed')).toHaveLength(1);
    expect(marked.nodes).toHaveLength(picture.nodes.length);
  });

  it('says when something may be missing', () => {
    const cut = { ...answer, down: { ...none, isPartial: true, partialReason: 'cut at 1000' } };
    expect(differenceOf(cut).partialReasons).toEqual(['cut at 1000']);
  });
});
