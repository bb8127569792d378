import { change } from '../../api/client';
import { PutPolicyDocument } from '../../api/generated';
import { counted } from '../../ui/counted';
import { AskDialog } from '../../ui/AskDialog';
import { POLICY_CONTEXT } from '../policies/PoliciesPage';
import type { DryRun } from './DryRunResult';

interface Props {
  result: DryRun;
  onClose: () => void;
  onDone: () => void;
}

/** Says what publishing will do, as the dry run told, and does it. */
export function PublishDialog({ result: { source, run }, onClose, onDone }: Props) {
  const denied = run.deniedProductIds.length;
  return (
    <AskDialog
      title="Publish policies"
      sentences={[
        `${run.policies.join(', ')} will hold on every server within a second.`,
        `${counted(run.addedCount, 'finding')} will come, ${run.goneCount} will go.`,
        denied
          ? `Manifests of ${counted(denied, 'product')} will be refused when they are sent again, until they comply.`
          : 'No manifest that is known will be refused.',
        'What it replaces stays among the versions.',
      ]}
      confirm="Publish"
      done={`${run.policies.join(', ')} published.`}
      act={async ({ by }) => {
        await change(PutPolicyDocument, { source, by }, POLICY_CONTEXT.additionalTypenames);
        onDone();
      }}
      onClose={onClose}
    />
  );
}
