import { createContext, use, useSyncExternalStore } from 'react';

/** What stands out and what stands back, apart from what is drawn: only what changes is drawn anew. */
export interface Marks {
  /** What the pointer or the keyboard lights; everything else is dimmed. */
  lit?: ReadonlySet<string> | undefined;
  /** What a filter or a column's path keeps; everything else is dimmed. */
  kept?: ReadonlySet<string> | undefined;
  /** What the search found, and where it stands now. */
  found: ReadonlySet<string>;
  current?: string | undefined;
}

export type Mark = 'plain' | 'dim' | 'found' | 'current';

export function markOf(marks: Marks, id: string): Mark {
  if (marks.current === id) return 'current';
  if (marks.found.has(id)) return 'found';
  const isDim = (marks.lit && !marks.lit.has(id)) || (!marks.lit && marks.kept && !marks.kept.has(id));
  return isDim ? 'dim' : 'plain';
}

export class MarkStore {
  /** While the picture moves, what passes under the pointer is not pointed at. */
  isMoving = false;

  private marks: Marks = { found: new Set() };
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = () => this.marks;

  move(isMoving: boolean): void {
    this.isMoving = isMoving;
  }

  set(change: Partial<Marks>): void {
    this.marks = { ...this.marks, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

export const MarkContext = createContext(new MarkStore());

export function useMark(id: string): Mark {
  const store = use(MarkContext);
  return useSyncExternalStore(store.subscribe, () => markOf(store.get(), id));
}
