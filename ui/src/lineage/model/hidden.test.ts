import { describe, expect, it } from 'vitest';
import { withHidden } from './hidden';
import type { Picture, PictureNode } from './types';

const HIDDEN = 'dataset:redacted/1';
const BEHIND = 'dataset:redacted/2';
const node = (id: string): PictureNode => ({
  ...{ id, kind: 'dataset', label: id, depth: 0, hiddenUp: 0, hiddenDown: 0 },
  isRedacted: id.startsWith('dataset:redacted/'),
});
const edge = (from: string, to: string) => ({
  id: `${from} ${to}`,
  from,
  to,
  jobs: [{ id: 'job:n/j', name: 'j' }],
});

// source → hidden → hidden → focus; an answer about ids knows what is next to the focus only.
const picture: Picture = {
  roots: ['dataset:n/focus'],
  nodes: [node('dataset:n/focus'), node('dataset:n/source'), node(HIDDEN)],
  edges: [edge(HIDDEN, 'dataset:n/focus')],
};
const shown = new Set(['dataset:n/focus', 'dataset:n/source', HIDDEN, BEHIND]);
const walk = {
  compact: { ids: ['dataset:n/focus', HIDDEN, BEHIND, 'dataset:n/source'], edges: [1, 0, 2, 1, 3, 2] },
};

describe('what the reader may not see', () => {
  it('is drawn with the edges through it, so that nothing stands alone', () => {
    const whole = withHidden(picture, shown, [walk]);
    expect(whole.nodes.map(({ id, depth }) => [id, depth])).toEqual([
      ['dataset:n/focus', 0],
      [HIDDEN, -1],
      [BEHIND, -2],
      ['dataset:n/source', -3],
    ]);
    expect(whole.edges.map(({ id }) => id)).toEqual([
      `dataset:n/source ${BEHIND}`,
      `${HIDDEN} dataset:n/focus`,
      `${BEHIND} ${HIDDEN}`,
    ]);
    // What the answer tells of an edge stays.
    expect(whole.edges.find(({ from }) => from === HIDDEN)?.jobs).toHaveLength(1);
    expect(whole.nodes.find(({ id }) => id === BEHIND)).toMatchObject({ isRedacted: true, label: '' });
  });

  it('changes nothing of a picture that is whole', () => {
    const open: Picture = { ...picture, nodes: picture.nodes.slice(0, 2), edges: [] };
    const walks = [{ compact: { ids: ['dataset:n/focus', 'dataset:n/source'], edges: [1, 0] } }];
    expect(withHidden(open, new Set(['dataset:n/focus', 'dataset:n/source']), walks)).toBe(open);
  });
});
