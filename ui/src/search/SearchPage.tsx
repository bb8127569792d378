import { Kbd, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import type { SearchAddress } from './address';
import { chosen, toFilter, toggle, type FilterKey } from './filters';
import type { HitsHandle } from './Hits';
import { Home } from './Home';
import { Results } from './Results';
import { SearchBox } from './SearchBox';
import { useHits } from './useHits';
import { useKeys } from './useKeys';
import { useText } from './useText';

/** Search: the way in to the catalog. */
export function SearchPage() {
  const inAddress = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const text = useText(
    inAddress.q,
    (q) => void navigate({ search: (before) => ({ ...before, q }), replace: true, resetScroll: false }),
  );
  const address = { ...inAddress, q: text.asked };
  const latest = useRef(address);
  useEffect(() => {
    latest.current = address;
  });
  const go = useCallback(
    (next: SearchAddress) => void navigate({ search: next, resetScroll: false }),
    [navigate],
  );
  const onToggle = useCallback(
    (key: FilterKey, value: string) => go(toggle(latest.current, key, value)),
    [go],
  );
  const isHome = !address.q?.trim() && !chosen(address).length;
  const answer = useHits(isHome ? undefined : (address.q ?? ''), toFilter(address));
  const box = useRef<HTMLInputElement>(null);
  const hits = useRef<HitsHandle>(null);
  const wantsFirst = useRef(false);

  useDocumentTitle(address.q ? `${address.q} - Search - Headwater` : 'Search - Headwater');
  useEffect(() => {
    // Not on a phone that comes back to a list: its keyboard would hide it.
    if (isHome || window.matchMedia('(pointer: fine)').matches) box.current?.focus({ preventScroll: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the page opens
  }, []);
  useEffect(() => {
    if (wantsFirst.current && answer.list && !answer.isOld) {
      wantsFirst.current = false;
      hits.current?.focus(0);
    }
  });
  useKeys({
    '/': () => {
      box.current?.focus();
      box.current?.select();
    },
    j: () => hits.current?.focus('next'),
    k: () => hits.current?.focus('previous'),
  });

  return (
    <Stack gap="md" maw={1200} mx="auto">
      <Title order={1} size="h3">
        Search the catalog
      </Title>
      <div>
        <SearchBox
          ref={box}
          value={text.typed}
          busy={answer.loading}
          onType={(typed) => {
            wantsFirst.current = false;
            text.type(typed);
          }}
          onEnter={() => {
            wantsFirst.current = text.askNow() || answer.isOld;
            if (!wantsFirst.current) hits.current?.focus(0);
          }}
          onDown={() => hits.current?.focus(0)}
        />
        <Text size="xs" c="dimmed" mt={4} visibleFrom="sm" aria-hidden>
          <Kbd size="xs">↓</Kbd> or <Kbd size="xs">j</Kbd> <Kbd size="xs">k</Kbd> through the results,{' '}
          <Kbd size="xs">Enter</Kbd> opens, <Kbd size="xs">/</Kbd> back to the text
        </Text>
        <VisuallyHidden>Arrow down goes to the results, slash comes back to the text.</VisuallyHidden>
      </div>
      {isHome ? (
        <Home />
      ) : (
        <Results
          address={address}
          answer={answer}
          go={go}
          onToggle={onToggle}
          handle={hits}
          onLeave={() => {
            window.scrollTo({ top: 0 });
            box.current?.focus();
          }}
        />
      )}
    </Stack>
  );
}
