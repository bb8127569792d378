import { useState } from 'react';
import { useQuery } from 'urql';
import { ReadReportDocument, WriteReportDocument } from '../../api/generated';
import type { ReportAddress } from '../address';

export const FIRST = 100;
/** The API gives no more rows of a table at once. */
export const MOST = 1000;

/** The report that an address asks for: a kept one, or one written anew; what stood there stays while it is loaded. */
export function useReport(address: ReportAddress, isReady: boolean) {
  const { id, kind, domain, asOf, column, find } = address;
  const [first, setFirst] = useState(FIRST);
  const shape = { first, find: find ?? null };
  const [kept, readAgain] = useQuery({
    query: ReadReportDocument,
    variables: { id: id ?? '', ...shape },
    pause: !id,
  });
  const [written, writeAgain] = useQuery({
    query: WriteReportDocument,
    variables: {
      kind: kind ?? 'PII_INVENTORY',
      domain: domain ?? null,
      asOf: asOf ?? null,
      column: column ?? null,
      ...shape,
    },
    pause: Boolean(id) || !kind || !isReady,
    // It is written when it is asked for; what was written a moment ago is looked at again without writing it anew.
    requestPolicy: 'cache-first',
  });
  const now = id ? kept : written;
  return {
    report: id ? kept.data?.keptReport : written.data?.complianceReport,
    error: now.error,
    isLoading: now.fetching,
    again: () =>
      id ? readAgain({ requestPolicy: 'network-only' }) : writeAgain({ requestPolicy: 'network-only' }),
    hasAll: first >= MOST,
    more: () => setFirst(MOST),
  };
}
