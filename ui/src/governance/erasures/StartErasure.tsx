import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { change } from '../../api/client';
import { StartErasureDocument } from '../../api/generated';
import { labelOf } from '../../ui/ids';
import { AskDialog } from '../../ui/AskDialog';
import { ColumnChooser } from '../reports/ColumnChooser';

/** Begins to follow a request to erase through all places that the data reached. */
export function StartErasure({ column: given, onClose }: { column?: string; onClose: () => void }) {
  const navigate = useNavigate();
  const [column, setColumn] = useState(given ?? '');
  const [subject, setSubject] = useState('');
  const problem = !column
    ? 'Choose the column that tells the subject.'
    : !subject.trim()
      ? 'Say which request it is.'
      : subject.includes('@')
        ? 'This looks like an address. Give a hash or the number of the request, never the value itself.'
        : undefined;
  return (
    <AskDialog
      title="Start an erasure"
      sentences={[
        given
          ? `Every dataset that data from ${labelOf(given)} reaches gets a step, in the order to erase it.`
          : 'Every dataset that data from the column reaches gets a step, in the order to erase it.',
        'The catalog erases nothing itself: owners settle their steps here.',
      ]}
      confirm="Start"
      done="The erasure is being followed."
      problem={problem}
      act={async ({ by }) => {
        const { startErasure } = await change(StartErasureDocument, { column, subject: subject.trim(), by }, [
          'Erasure',
        ]);
        await navigate({ to: '/governance/erasures', search: { id: startErasure.id } });
      }}
      onClose={onClose}
    >
      {given === undefined && <ColumnChooser value={column} onChange={setColumn} />}
      <TextInput
        label="Whose data"
        description="A hash of the key, or the number of the request: never the value itself"
        required
        maxLength={200}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
    </AskDialog>
  );
}
