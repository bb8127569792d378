import { describe, expect, it } from 'vitest';
import { INVOICES, RECORDED, SHIPMENTS } from '../recorded/recorded';
import { collapse, expand, reachOf, shownIds, wayTo } from './reach';

const walks = (answer: typeof RECORDED.reach) => [
  answer.baseUp,
  answer.baseDown,
  answer.moreUp,
  answer.moreDown,
];
const base = new Set([...RECORDED.reach.baseUp.compact.ids, ...RECORDED.reach.baseDown.compact.ids]);

describe('what is shown', () => {
  it('is one hop both ways before anything is expanded', () => {
    const shown = shownIds(base, reachOf(walks(RECORDED.reach)), [], []);
    expect(shown).toEqual(base);
    expect(shown.has(INVOICES)).toBe(true);
    expect(shown.size).toBe(8);
  });

  it('gains the neighbours of what is expanded', () => {
    const reach = reachOf(walks(RECORDED.reachExpanded));
    const shown = shownIds(base, reach, [], [SHIPMENTS]);
    expect(shown.size).toBe(12);
    expect(reach.downstream.get(SHIPMENTS)?.every((id) => shown.has(id))).toBe(true);
  });

  it('loses what hangs only on something that is collapsed, whatever order things were expanded in', () => {
    const chain = { ids: ['a', 'b', 'c', 'd'], edges: [0, 1, 1, 2, 2, 3] };
    const reach = reachOf([{ compact: chain }]);
    expect([...shownIds(['a'], reach, [], ['c', 'b', 'a'])]).toEqual(['a', 'b', 'c', 'd']);
    const all = ['a', 'b', 'c'].reduce((now, id) => expand(now, id, 'down'), { up: [], down: [] } as {
      up: string[];
      down: string[];
    });
    expect(collapse(all, 'b', 'down', ['a'], reach)).toEqual({ up: [], down: ['a'] });
  });

  it('stays when a cycle leads back to it', () => {
    const reach = reachOf([{ compact: { ids: ['a', 'b'], edges: [0, 1, 1, 0] } }]);
    expect([...shownIds(['a'], reach, ['b'], ['a', 'b'])]).toEqual(['a', 'b']);
  });
});

describe('the way to a match', () => {
  const reach = reachOf([{ compact: { ids: ['a', 'b', 'c', 'x'], edges: [0, 1, 1, 2, 3, 0] } }]);

  it('leads along edges, down or up', () => {
    expect(wayTo(reach, ['a'], 'c')).toEqual(['a', 'b', 'c']);
    expect(wayTo(reach, ['a'], 'x')).toEqual(['x', 'a'].reverse());
  });

  it('is none when nothing leads there', () => {
    expect(wayTo(reach, ['c'], 'nowhere')).toEqual([]);
  });
});
