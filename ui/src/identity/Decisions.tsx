import { Stack } from '@mantine/core';
import { IdentityDecisionsDocument } from '../api/generated';
import { Empty } from '../ui/States';
import type { Action } from './consequences';
import { DecisionItem } from './DecisionItem';
import { Grown } from './Grown';

/** What was decided about names, newest first. */
export function Decisions({ onAct }: { onAct: (action: Action) => void }) {
  return (
    <Grown
      document={IdentityDecisionsDocument}
      of={(data) => data.identityDecisions}
      loading="Loading the decisions"
    >
      {(decisions) =>
        decisions.length ? (
          <Stack component="ul" gap="xs" p={0} m={0}>
            {decisions.map((decision) => (
              <DecisionItem key={decision.id} decision={decision} onAct={onAct} />
            ))}
          </Stack>
        ) : (
          <Empty title="Nobody has decided anything yet">
            Merge suspected duplicates, or merge and split names on the tab “names” of a dataset.
          </Empty>
        )
      }
    </Grown>
  );
}
