import { useClient, type CombinedError } from 'urql';
import {
  DismissSuspectedDuplicateDocument,
  MergeDatasetsDocument,
  SplitDatasetDocument,
  UndoIdentityDecisionDocument,
} from '../api/generated';
import type { Action } from './consequences';

export interface Given {
  reason: string;
  by: string;
  /** The name that a merge shall go by; the rule decides without it. */
  canonical?: string | undefined;
}

/** Answers that a decision changes are asked for anew, also empty ones. */
export const IDENTITY_CONTEXT = {
  additionalTypenames: ['IdentityDecision', 'SuspectedDuplicate', 'Dataset'],
};

/** Carries a decision out; gives what went wrong, or undefined. */
export function useDecide(): (action: Action, given: Given) => Promise<CombinedError | undefined> {
  const client = useClient();
  return async (action, { reason, by, canonical }) => {
    switch (action.kind) {
      case 'merge': {
        const datasets = action.datasets.map(({ id }) => id);
        return (
          await client.mutation(MergeDatasetsDocument, { datasets, canonical: canonical ?? null, reason, by })
        ).error;
      }
      case 'split':
        return (await client.mutation(SplitDatasetDocument, { names: [action.name.id], reason, by })).error;
      case 'dismiss': {
        const [one, other] = [action.one.id, action.other.id];
        return (await client.mutation(DismissSuspectedDuplicateDocument, { one, other, reason, by })).error;
      }
      case 'undo':
        return (await client.mutation(UndoIdentityDecisionDocument, { id: action.decision.id, reason, by }))
          .error;
    }
  };
}
