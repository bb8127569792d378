import { ActionIcon, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { ImpactSubjectDocument, type ImpactSubjectQuery } from '../api/generated';
import { columnId, datasetOfColumn, parseId } from '../ui/ids';
import { EntityLink } from '../ui/EntityLink';
import { ColumnSelect } from './ColumnSelect';
import { StepFields } from './StepFields';
import { SubjectPicker } from './SubjectPicker';
import { kindsFor, STEPS, type Step } from './steps';

export type Subject = NonNullable<ImpactSubjectQuery['node']>;

interface Props {
  step: Step;
  number: number;
  onChange: (step: Step) => void;
  onRemove: (() => void) | undefined;
}

/** One step: what changes, what happens to it, and what that takes. */
export function StepEditor({ step, number, onChange, onRemove }: Props) {
  const thing = datasetOfColumn(step.subject) ?? step.subject;
  const [{ data }] = useQuery({
    query: ImpactSubjectDocument,
    variables: { id: thing },
    pause: !parseId(thing),
  });
  const subject = thing ? (data?.node ?? undefined) : undefined;
  const kinds = kindsFor(thing);
  const of = STEPS[step.kind].of;

  function pick(id: string) {
    const allowed = kindsFor(id);
    const kind = allowed.includes(step.kind) ? step.kind : (allowed[0] ?? step.kind);
    onChange({ kind, subject: id });
  }

  function choose(kind: Step['kind']) {
    const isColumn = STEPS[kind].of === 'column';
    // A column that is to be added is none of those that are there.
    const keeps =
      isColumn && step.subject !== thing && (kind === 'COLUMN_ADDED') === (step.kind === 'COLUMN_ADDED');
    onChange(withOldType({ kind, subject: keeps ? step.subject : thing }));
  }

  function column(path: string) {
    onChange(withOldType({ ...step, subject: path ? columnId(thing, path) : thing }));
  }

  /** What a column's type was is known, mostly. */
  function withOldType(changed: Step): Step {
    if (changed.kind !== 'TYPE_CHANGED' || subject?.__typename !== 'Dataset') return changed;
    const type = subject.columns.find((each) => each.id === changed.subject)?.type;
    return type ? { ...changed, from: type } : changed;
  }

  return (
    <Paper withBorder p="sm" component="fieldset" m={0}>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text component="legend" size="sm" fw={600}>
          Step {number}
        </Text>
        {onRemove && (
          <ActionIcon variant="subtle" color="gray" aria-label={`Remove step ${number}`} onClick={onRemove}>
            ✕
          </ActionIcon>
        )}
      </Group>
      <Stack gap="sm">
        <Group align="start" gap="sm">
          <SubjectPicker
            label="What changes"
            value={thing}
            kinds={['DATASET', 'JOB', 'DATA_PRODUCT']}
            onChange={pick}
          />
          {kinds.length > 0 && (
            <NativeSelect
              label="What happens"
              value={kinds.includes(step.kind) ? step.kind : ''}
              data={kinds.map((kind) => ({ value: kind, label: STEPS[kind].label }))}
              onChange={(event) => choose(event.currentTarget.value as Step['kind'])}
              style={{ flex: '1 1 200px' }}
            />
          )}
          {of === 'column' && thing.startsWith('dataset:') && (
            <ColumnSelect
              isNew={step.kind === 'COLUMN_ADDED'}
              columns={subject?.__typename === 'Dataset' ? subject.columns : undefined}
              path={step.subject === thing ? '' : (parseId(step.subject)?.parts.at(-1) ?? '')}
              onChange={column}
            />
          )}
        </Group>
        {thing && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            <EntityLink id={step.subject}>{step.subject}</EntityLink>
          </Text>
        )}
        <StepFields step={step} subject={subject} onChange={onChange} />
      </Stack>
    </Paper>
  );
}
