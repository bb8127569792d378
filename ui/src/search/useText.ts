import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/** How long typing has to pause before it is searched, in milliseconds. */
export const PAUSE = 120;

/**
 * The text of a search: what is typed, and what is searched. The address follows what is searched; when it changes
 * otherwise (back, a link), both follow the address. It lags behind, so what comes back from it may be older than what
 * was typed since: our own texts are known and change nothing.
 */
export function useText(inAddress: string | undefined, toAddress: (text: string | undefined) => void) {
  const [typed, setTyped] = useState(inAddress ?? '');
  const [asked, setAsked] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  const [own, setOwn] = useState<(string | undefined)[]>([]);
  if (inAddress !== seen) {
    setSeen(inAddress);
    const at = own.lastIndexOf(inAddress);
    setOwn(at >= 0 ? own.slice(at + 1) : []);
    if (at < 0) {
      setAsked(inAddress);
      setTyped(inAddress ?? '');
    }
  }

  function ask(text: string) {
    const next = text === '' ? undefined : text;
    if (next === asked) return;
    setAsked(next);
    setOwn((before) => [...before, next]);
    toAddress(next);
  }
  const askSoon = useDebouncedCallback(ask, PAUSE);

  return {
    typed,
    /** What is searched: what was typed, once it paused. */
    asked,
    type(text: string) {
      setTyped(text);
      if (text === '') {
        askSoon.cancel();
        ask('');
      } else askSoon(text);
    },
    /** Does not wait for a pause; whether there was something new to search. */
    askNow(): boolean {
      askSoon.cancel();
      ask(typed);
      return typed !== (asked ?? '');
    },
  };
}
