import { useClient } from 'urql';
import {
  DismissSuspectedDuplicateDocument,
  MergeDatasetsDocument,
  SplitDatasetDocument,
  UndoIdentityDecisionDocument,
} from '../api/generated';
import type { Given as Said } from '../ui/AskDialog';
import type { Action } from './consequences';

interface Given extends Said {
  /** The name that a merge shall go by; the rule decides without it. */
  canonical?: string | undefined;
}

/** Answers that a decision changes are asked for anew, also empty ones. */
export const IDENTITY_CONTEXT = {
  additionalTypenames: ['IdentityDecision', 'SuspectedDuplicate', 'Dataset'],
};

/** Carries a decision out, or throws. */
export function useDecide(): (action: Action, given: Given) => Promise<void> {
  const client = useClient();
  const sent = (action: Action, { canonical, ...given }: Given) => {
    switch (action.kind) {
      case 'merge': {
        const datasets = action.datasets.map(({ id }) => id);
        return client.mutation(MergeDatasetsDocument, { datasets, canonical: canonical ?? null, ...given });
      }
      case 'split':
        return client.mutation(SplitDatasetDocument, { names: [action.name.id], ...given });
      case 'dismiss':
        return client.mutation(DismissSuspectedDuplicateDocument, {
          one: action.one.id,
          other: action.other.id,
          ...given,
        });
      case 'undo':
        return client.mutation(UndoIdentityDecisionDocument, { id: action.decision.id, ...given });
    }
  };
  return async (action, given) => {
    const { error } = await sent(action, given);
    if (error) throw error;
  };
}
