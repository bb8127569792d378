import { useState } from 'react';
import { LineageMatchesDocument } from '../../api/generated';
import type { LineageAddress } from '../address';
import type { Answer } from '../data/load';
import { useLoaded } from '../data/useAnswer';
import { hiddenMatches, nextMatch } from '../model/find';
import { reachOf, wayTo } from '../model/reach';
import { focusOf, nodeLevel } from '../model/roots';
import { foundIn, type Scene } from '../model/scene';

/** So many ways are shown at once; the rest stays counted. */
const MOST_REVEALED = 20;

/** What the search finds in what is shown, and in what is not shown yet. */
export function useFind(address: LineageAddress, answer: Answer | undefined, scene: Scene | undefined) {
  const { find, asOf } = address;
  const [current, setCurrent] = useState<{ id: string; count: number; find: string | undefined }>();
  const focus = focusOf(address);
  const all = useLoaded(
    `matches ${find ? JSON.stringify([focus?.root, focus?.level, asOf]) : ''}`,
    async (ask) =>
      find && focus
        ? (
            await ask(LineageMatchesDocument, {
              root: [focus.root],
              level: nodeLevel(focus.level),
              asOf: asOf ?? null,
            })
          ).lineage
        : undefined,
  );
  const found = find && scene ? foundIn(scene, find) : { ids: [], count: 0 };
  const shown = new Set(answer?.picture.nodes.map((node) => node.id));
  const hidden = find && all.data ? hiddenMatches(all.data.compact.ids, shown, find) : undefined;
  const present = current && current.find === find ? current : undefined;
  return {
    found,
    match: present,
    at: present ? found.ids.indexOf(present.id) + 1 : 0,
    hidden: hidden?.length,
    step(direction: 1 | -1) {
      const id = nextMatch(found.ids, present?.id, direction);
      if (id !== undefined) setCurrent({ id, count: (current?.count ?? 0) + 1, find });
    },
    /** Ids that, shown too, lead to the matches. */
    ways(): string[] {
      if (!all.data || !hidden || !answer) return [];
      const reach = reachOf([all.data]);
      return [
        ...new Set(hidden.slice(0, MOST_REVEALED).flatMap((id) => wayTo(reach, answer.picture.roots, id))),
      ];
    },
  };
}
