import { useDebouncedCallback } from '@mantine/hooks';
import { useRef, useState } from 'react';

/** How long typing has to pause before it is searched, in milliseconds. */
export const PAUSE = 80;
/** What comes after a rest of so many milliseconds, such as a text that is pasted or mended, does not wait at all. */
export const REST = 400;
/** Unless it is so short that more letters will surely come. */
const SHORT = 3;

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
  const lastTyped = useRef(0);

  return {
    typed,
    /** What is searched: what was typed, once it paused. */
    asked,
    type(text: string) {
      setTyped(text);
      const isRested = Date.now() - lastTyped.current >= REST;
      lastTyped.current = Date.now();
      if (text === '' || (isRested && text.length >= SHORT)) {
        askSoon.cancel();
        ask(text);
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
