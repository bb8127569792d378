import { Autocomplete, Checkbox, Group, MultiSelect, Radio, TagsInput, TextInput } from '@mantine/core';
import { DatasetNameFields } from './DatasetNameFields';
import type { Subject } from './StepEditor';
import { STEPS, type Step, type StepField } from './steps';

interface Props {
  step: Step;
  subject: Subject | undefined;
  onChange: (step: Step) => void;
}

const grow = { flex: '1 1 180px' };

/** The inputs that a kind of step takes, and no others. */
export function StepFields({ step, subject, onChange }: Props) {
  const { fields } = STEPS[step.kind];
  if (fields.length === 0) return null;
  return (
    <Group align="start" gap="sm">
      {fields.map((field) => (
        <Field key={field} field={field} step={step} subject={subject} onChange={onChange} />
      ))}
    </Group>
  );
}

function Field({ field, step, subject, onChange }: Props & { field: StepField }) {
  const set = (value: Step[StepField]) => onChange({ ...step, [field]: value });
  switch (field) {
    case 'nullable':
      return (
        <Radio.Group
          label="From now on"
          value={step.nullable === undefined ? '' : String(step.nullable)}
          onChange={(value) => set(value === 'true')}
        >
          <Group gap="md" mt={4}>
            <Radio value="true" label="It may be null" />
            <Radio value="false" label="It must be given" />
          </Group>
        </Radio.Group>
      );
    case 'required':
    case 'hasDefault':
    case 'weaker':
      return (
        <Checkbox
          mt="xl"
          label={
            {
              required: 'It must be given',
              hasDefault: 'Old data gets a default',
              weaker: 'Less is promised than before',
            }[field]
          }
          checked={step[field] ?? false}
          onChange={(event) => set(event.currentTarget.checked)}
        />
      );
    case 'added':
    case 'removed':
      return <Several field={field} step={step} subject={subject} onChange={onChange} />;
    case 'name':
      return (
        <Autocomplete
          label="Service level"
          placeholder="e.g. freshness"
          data={
            subject?.__typename === 'DataProduct'
              ? [...new Set(subject.serviceLevels.map((each) => each.name))]
              : []
          }
          value={step.name ?? ''}
          onChange={(name) => {
            const known =
              subject?.__typename === 'DataProduct'
                ? subject.serviceLevels.find((each) => each.name === name)
                : undefined;
            onChange({ ...step, name, from: known?.raw ?? step.from });
          }}
          style={grow}
        />
      );
    case 'from':
    case 'to':
      if (step.kind === 'DATASET_RENAMED') {
        return <DatasetNameFields id={step.to} like={step.subject} onChange={set} />;
      }
      return (
        <TextInput
          label={labelOf(step.kind, field)}
          value={step[field] ?? ''}
          onChange={(event) => set(event.currentTarget.value)}
          style={grow}
        />
      );
  }
}

function labelOf(kind: Step['kind'], field: 'from' | 'to'): string {
  if (kind === 'COLUMN_RENAMED') return 'New name';
  if (kind === 'COLUMN_ADDED') return 'Type';
  const what =
    kind === 'TYPE_CHANGED' ? ' type' : kind === 'CLASSIFICATION_CHANGED' ? ' classification' : ' promise';
  return (field === 'from' ? 'Old' : 'New') + what;
}

function Several({ field, step, subject, onChange }: Props & { field: 'added' | 'removed' }) {
  const set = (value: string[]) => onChange({ ...step, [field]: value });
  const isJob = step.kind === 'JOB_OUTPUTS_CHANGED';
  if (isJob && field === 'removed') {
    const outputs = subject?.__typename === 'Job' ? subject.outputs : [];
    return (
      <MultiSelect
        label="It stops writing"
        placeholder={step.removed?.length ? undefined : `Any of ${outputs.length}`}
        data={outputs.map((each) => ({ value: each.id, label: each.name }))}
        value={step.removed ?? []}
        onChange={set}
        searchable
        style={grow}
      />
    );
  }
  return (
    <TagsInput
      label={isJob ? 'It begins to write' : field === 'added' ? 'Values that come' : 'Values that go'}
      description={isJob ? 'Ids of datasets, Enter after each' : 'Enter after each'}
      inputWrapperOrder={['label', 'input', 'description']}
      value={step[field] ?? []}
      onChange={set}
      style={grow}
    />
  );
}
