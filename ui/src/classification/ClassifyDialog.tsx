import { Checkbox, Radio, Select, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { change } from '../api/client';
import { ClassifyDocument } from '../api/generated';
import { AskDialog } from '../ui/AskDialog';
import { isLevel, LEVEL_SIGNS, LEVELS, type Level } from './levels';
import { CLASSIFICATION_TYPES } from './types';
import { useTaxonomy } from './useTaxonomy';

interface Props {
  /** The id of a column or a dataset. */
  subject: string;
  name: string;
  isColumn: boolean;
  onClose: () => void;
}

/** Decides how sensitive a column, or a whole dataset, is. */
export function ClassifyDialog({ subject, name, isColumn, onClose }: Props) {
  const taxonomy = useTaxonomy();
  const [level, setLevel] = useState<Level | null>(null);
  const [about, setAbout] = useState<'leave' | 'none' | 'some'>('leave');
  const [kinds, setKinds] = useState<string[]>([]);
  const [inheritsNothing, setInherits] = useState(false);
  const problem =
    about === 'some' && !kinds.length
      ? 'Choose the kinds of personal data, or say that it holds none.'
      : !level && about === 'leave' && !inheritsNothing
        ? 'Decide about the level, the kinds, or what it inherits.'
        : undefined;
  return (
    <AskDialog
      title={`Decide about ${name}`}
      sentences={[
        'It outweighs contracts and tags, and replaces an earlier decision about the same.',
        isColumn
          ? 'Every column that is made from it follows at once; what it is made from itself still counts.'
          : 'It is said of every column of the dataset of which nothing else is said.',
      ]}
      reason="Reason"
      confirm="Decide"
      done={`${name} is classified.`}
      problem={problem}
      act={({ reason, by }) =>
        change(
          ClassifyDocument,
          {
            subject,
            level,
            kinds: about === 'leave' ? null : about === 'none' ? [] : kinds,
            inheritsNothing: isColumn && inheritsNothing,
            reason,
            by,
          },
          CLASSIFICATION_TYPES,
        )
      }
      onClose={onClose}
    >
      <Select
        label="Level"
        value={level ?? ''}
        allowDeselect={false}
        data={[
          { value: '', label: 'leave it to others' },
          ...LEVELS.map((value) => ({
            value,
            label: `${LEVEL_SIGNS[value].mark} ${LEVEL_SIGNS[value].word}: ${taxonomy?.levels.find((each) => each.level === value)?.description ?? ''}`,
          })),
        ]}
        onChange={(value) => setLevel(value && isLevel(value) ? value : null)}
      />
      <Radio.Group
        label="Personal data"
        value={about}
        onChange={(value) => setAbout(value === 'none' || value === 'some' ? value : 'leave')}
      >
        <Stack gap={6} mt={4}>
          <Radio value="leave" label="Leave it to others" />
          <Radio value="none" label="It holds none" />
          <Radio value="some" label="It holds these kinds" />
        </Stack>
      </Radio.Group>
      {about === 'some' && (
        <Checkbox.Group label="Kinds of personal data" value={kinds} onChange={setKinds}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={6} mt={4}>
            {taxonomy?.kinds.map(({ id, title, isSpecial }) => (
              <Checkbox key={id} value={id} label={isSpecial ? `${title} (special category)` : title} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      )}
      {isColumn && (
        <Checkbox
          label="It inherits nothing: its values tell nothing of what it is made from"
          checked={inheritsNothing}
          onChange={(event) => setInherits(event.currentTarget.checked)}
        />
      )}
    </AskDialog>
  );
}
