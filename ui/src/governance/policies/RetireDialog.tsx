import { change } from '../../api/client';
import { RetirePolicyDocument } from '../../api/generated';
import { AskDialog } from '../../ui/AskDialog';
import { POLICY_CONTEXT } from './PoliciesPage';

interface Props {
  id: string;
  scope: string;
  onClose: () => void;
}

/** Takes a rule out of force in one scope. */
export function RetireDialog({ id, scope, onClose }: Props) {
  return (
    <AskDialog
      title={`Retire ${id}`}
      sentences={[
        `The rule ${id} holds no longer in the scope ${scope}, on every server within a second.`,
        'Its findings there are gone, and manifests are not held to it.',
        'All versions stay, and it can be published again.',
      ]}
      reason="Reason"
      confirm="Retire"
      done={`${id} is retired in ${scope}.`}
      act={({ reason, by }) =>
        change(RetirePolicyDocument, { id, scope, reason, by }, POLICY_CONTEXT.additionalTypenames)
      }
      onClose={onClose}
    />
  );
}
