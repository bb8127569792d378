import { useEffect, useSyncExternalStore } from 'react';
import { parseId } from '../ui/ids';

/** Something whose page was opened in this browser. */
export interface Recent {
  id: string;
  /** What its page called it; without it, what the id says. */
  name?: string;
}

const KEY = 'headwater.recent';
const MOST = 12;
const NONE: Recent[] = [];

/** The list with one more at its beginning, each id once. */
export function withRecent(list: readonly Recent[], next: Recent): Recent[] {
  return [next, ...list.filter((each) => each.id !== next.id)].slice(0, MOST);
}

/** The list in a stored text; whatever is no list of ids is left out. */
export function readRecent(stored: string | null): Recent[] {
  try {
    const all: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(all) ? all.filter(isRecent).slice(0, MOST) : NONE;
  } catch {
    return NONE;
  }
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name } = value as Record<string, unknown>;
  return (
    typeof id === 'string' && parseId(id) !== undefined && (name === undefined || typeof name === 'string')
  );
}

const listeners = new Set<() => void>();
let last: { text: string | null; list: Recent[] } = { text: null, list: NONE };

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // a browser may refuse to keep anything
  }
}

function snapshot(): Recent[] {
  const text = stored();
  if (text !== last.text) last = { text, list: readRecent(text) };
  return last.list;
}

function store(list: Recent[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Keeps, in this browser only, that something's page was opened. */
export function remember(id: string, name?: string): void {
  if (!parseId(id)) return;
  store(withRecent(snapshot(), name === undefined ? { id } : { id, name }));
}

export function forgetRecent(): void {
  store(NONE);
}

/** Remembers what a page shows, once it is known to exist; an undefined id is not remembered. */
export function useRemember(id: string | undefined, name?: string): void {
  useEffect(() => {
    if (id) remember(id, name);
  }, [id, name]);
}

/** What was opened lately, newest first; follows other tabs. */
export function useRecent(): Recent[] {
  return useSyncExternalStore(subscribe, snapshot);
}
