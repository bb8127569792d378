import { useEffect } from 'react';

const KEY = 'headwater.recent';
const MOST = 20;

/** Remembers in this browser that something was looked at, the latest first. */
export function useRemember(id: string): void {
  useEffect(() => {
    try {
      const before = JSON.parse(localStorage.getItem(KEY) ?? '[]') as unknown;
      const others = Array.isArray(before)
        ? before.filter((each) => typeof each === 'string' && each !== id)
        : [];
      localStorage.setItem(KEY, JSON.stringify([id, ...others].slice(0, MOST)));
    } catch {
      // A browser that keeps nothing still shows the page.
    }
  }, [id]);
}
