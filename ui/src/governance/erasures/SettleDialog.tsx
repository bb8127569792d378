import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { change } from '../../api/client';
import { SettleErasureStepDocument, type ErasureState, type ErasureWholeFragment } from '../../api/generated';
import { AskDialog } from '../../ui/AskDialog';
import { ERASURE_TYPES } from './OneErasure';

interface Props {
  id: string;
  step: ErasureWholeFragment['steps'][number];
  onClose: () => void;
}

/** Says of one dataset that the data is erased, or need not be. */
export function SettleDialog({ id, step, onClose }: Props) {
  const [state, setState] = useState<ErasureState>(step.state === 'OPEN' ? 'DONE' : step.state);
  return (
    <AskDialog
      title={`Settle ${step.datasetName}`}
      sentences={[
        `Columns: ${step.columns.join(', ') || 'none is named'}.`,
        'What you say here is kept, with your name.',
      ]}
      reason="Note"
      confirm="Settle"
      done={`${step.datasetName} is settled.`}
      act={({ reason, by }) =>
        change(
          SettleErasureStepDocument,
          { id, dataset: step.dataset ?? '', state, note: reason, by },
          ERASURE_TYPES,
        )
      }
      onClose={onClose}
    >
      <Radio.Group label="How it stands" value={state} onChange={(value) => setState(value as ErasureState)}>
        <Stack gap={6} mt={4}>
          <Radio value="DONE" label="Done: the data of the subject is erased there" />
          <Radio value="NOT_NEEDED" label="Not needed: it holds none, or a duty to keep outweighs it" />
          {step.state !== 'OPEN' && <Radio value="OPEN" label="Open again" />}
        </Stack>
      </Radio.Group>
    </AskDialog>
  );
}
