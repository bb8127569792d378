import { lazy, Suspense } from 'react';
import { Loading } from '../ui/States';
import { StartPage } from './view/StartPage';
import { useAddress } from './view/useAddress';

const Explorer = lazy(() => import('./view/Explorer'));

/** The lineage of one thing; without one, what to start from. */
export function LineagePage() {
  const { address } = useAddress();
  if (!address.root) return <StartPage />;
  return (
    <Suspense fallback={<Loading label="Loading the lineage" />}>
      <Explorer />
    </Suspense>
  );
}
