import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { AskDialog } from '../ui/AskDialog';
import { consequencesOf, type Action } from './consequences';
import { useDecide } from './useDecide';

/** Says what a decision about names will do, asks why, and carries it out. */
export function DecideDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const decide = useDecide();
  const [canonical, setCanonical] = useState('');
  return (
    <AskDialog
      {...consequencesOf(action)}
      reason="Reason"
      act={(given) => decide(action, { ...given, canonical: canonical || undefined })}
      onClose={onClose}
    >
      {action.kind === 'merge' && (
        <Radio.Group label="The name that it goes by" value={canonical} onChange={setCanonical}>
          <Stack gap={6} mt={4}>
            <Radio value="" label="Leave it to the rule: a catalog name first, else the smallest" />
            {action.datasets.map(({ id, name, namespace }) => (
              <Radio key={id} value={id} label={name} description={namespace} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </AskDialog>
  );
}
