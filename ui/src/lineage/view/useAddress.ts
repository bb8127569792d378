import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { LineageAddress } from '../address';

/** Changes part of the address; the place of the page stays. */
export type Go = (change: Partial<LineageAddress>, options?: { replace?: boolean }) => void;

export function useAddress(): { address: LineageAddress; go: Go } {
  const address = useSearch({ from: '/lineage' });
  const navigate = useNavigate({ from: '/lineage' });
  const go = useCallback<Go>(
    (change, options) =>
      void navigate({
        search: (before) => tidy({ ...before, ...change }),
        replace: options?.replace ?? false,
        resetScroll: false,
      }),
    [navigate],
  );
  return { address, go };
}

/** Without empty lists: an address says nothing that goes without saying. */
function tidy(address: LineageAddress): LineageAddress {
  const kept = Object.entries(address).filter(([, value]) => !Array.isArray(value) || value.length);
  return Object.fromEntries(kept) as LineageAddress;
}
