import { useMemo } from 'react';
import type { LineageAddress } from '../address';
import type { Answer } from '../data/load';
import { collapse, expand, type Expansions } from '../model/reach';
import { litFrom, type Scene } from '../model/scene';
import type { Actions, Side } from './actions';
import type { MarkStore } from './marks';
import type { Go } from './useAddress';

/** So long the pointer has to rest on something, in milliseconds: on its way over the picture it lights nothing. */
const REST = 60;

/** What the actions need to know when they happen: what is on the screen, and what must not move. */
export class Session {
  address: LineageAddress = {};
  answer: Answer | undefined;
  scene: Scene | undefined;
  /** What was acted on last; it keeps its place while other things come and go. */
  anchor: string | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;

  update(address: LineageAddress, answer: Answer | undefined, scene: Scene | undefined): void {
    this.address = address;
    this.answer = answer;
    this.scene = scene;
  }

  /** Does something unless something else is to be done before the pointer has rested. */
  afterRest(act: () => void): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(act, REST);
  }

  hold(id: string): void {
    this.anchor = id;
  }

  /** What keeps its place: what was acted on, as long as it is drawn, else the focus. */
  anchorIn({ boxes, grouped, picture }: Scene): string | undefined {
    const isDrawn = [...boxes, ...grouped.opened].some(({ id }) => id === this.anchor);
    return isDrawn ? this.anchor : picture.roots[0];
  }
}

/** The actions, which never change, so that no node is drawn anew because of them. */
export function useExplorerActions(
  session: Session,
  store: MarkStore,
  go: Go,
  setQuery: (id: string, text: string) => void,
): Actions {
  return useMemo<Actions>(() => {
    const expansions = () => ({ up: session.address.up ?? [], down: session.address.down ?? [] });
    return {
      expand(id, side) {
        session.hold(id);
        go(sidesOf(side).reduce<Expansions>((now, each) => expand(now, id, each), expansions()));
      },
      collapse(id, side) {
        const { answer } = session;
        if (!answer) return;
        session.hold(id);
        const { base, reach } = answer;
        go(
          sidesOf(side).reduce<Expansions>((now, each) => collapse(now, id, each, base, reach), expansions()),
        );
      },
      openPanel: (id) => go({ panel: id }, { replace: true }),
      focusOn(id) {
        session.hold(id);
        const { asOf, compare, group, view } = session.address;
        // Another focus is another address: nothing that hung on the old one remains.
        const nothing = {
          level: undefined,
          hops: undefined,
          up: undefined,
          down: undefined,
          open: undefined,
        };
        const none = { show: undefined, column: undefined, groups: undefined, panel: undefined };
        go({ ...nothing, ...none, find: undefined, root: id, asOf, compare, group, view });
      },
      toggleColumns(id) {
        session.hold(id);
        const open = session.address.open ?? [];
        go(
          { open: open.includes(id) ? open.filter((each) => each !== id) : [...open, id] },
          { replace: true },
        );
      },
      searchColumns(id, text) {
        session.hold(id);
        setQuery(id, text);
      },
      pickColumn(id) {
        const { answer, address } = session;
        // A column in the middle stands for its own path; to leave it, its dataset is the focus.
        const root =
          id === undefined && address.root?.startsWith('column:') ? answer?.focus.root : address.root;
        go({ column: id, root, panel: undefined });
      },
      toggleGroup(id) {
        session.hold(id);
        const groups = session.address.groups ?? [];
        go({ groups: groups.includes(id) ? groups.filter((each) => each !== id) : [...groups, id] });
      },
      light(id) {
        session.afterRest(() => {
          const { scene } = session;
          const there = scene?.boxes.some((box) => box.id === id) ? id : undefined;
          const lit = scene && there !== undefined && !store.isMoving ? litFrom(scene, there) : undefined;
          if (lit || store.get().lit) store.set({ lit });
        });
      },
    };
  }, [session, store, go, setQuery]);
}

function sidesOf(side: Side | 'both'): Side[] {
  return side === 'both' ? ['up', 'down'] : [side];
}
