import { useEffect, useRef } from 'react';

/** Calls for single keys, anywhere on the page but where somebody types or a dialog is open. */
export function useKeys(calls: Record<string, () => void>): void {
  const latest = useRef(calls);
  useEffect(() => {
    latest.current = calls;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const call = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (!call || isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      call();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Whether keys go into a text there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
