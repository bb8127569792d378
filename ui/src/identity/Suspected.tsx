import { SuspectedDuplicatesDocument } from '../api/generated';
import { Empty } from '../ui/States';
import type { Action } from './consequences';
import { Grown } from './Grown';
import { SuspicionCard } from './SuspicionCard';

/** Pairs of datasets that look like one. */
export function Suspected({ onAct }: { onAct: (action: Action) => void }) {
  return (
    <Grown
      document={SuspectedDuplicatesDocument}
      of={(data) => data.suspectedDuplicates}
      loading="Loading the suspicions"
    >
      {(suspicions) =>
        suspicions.length ? (
          suspicions.map((suspicion) => (
            <SuspicionCard
              key={`${suspicion.one?.id} ${suspicion.other?.id}`}
              suspicion={suspicion}
              onAct={onAct}
            />
          ))
        ) : (
          <Empty title="No two datasets look alike">
            Names that differ by a port, a short host name or an environment, or datasets with the same
            columns, would be listed here. Any two can be merged from the tab “names” of a dataset.
          </Empty>
        )
      }
    </Grown>
  );
}
