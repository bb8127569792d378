import { useSyncExternalStore } from 'react';
import { useQuery } from 'urql';
import { ViewerDocument, type ViewerQuery } from '../api/generated';
import { currentSession, onSession } from '../api/session';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

/** Who is asking: undefined while that is not known, null when it cannot be told. */
export function useViewer(): Viewer | null | undefined {
  const [{ data, error }] = useQuery({ query: ViewerDocument, requestPolicy: 'cache-first' });
  return data ? data.viewer : error ? null : undefined;
}

export function useSession() {
  return useSyncExternalStore(onSession, currentSession);
}
