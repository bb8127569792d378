import { Alert, Button, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ProposedSchemaFormat } from '../api/generated';
import { datasetOfColumn } from '../ui/ids';
import { WAYS, type Way } from './address';
import { FORMATS, guessFormat, type Proposal } from './proposal';
import { StepEditor } from './StepEditor';
import { SubjectPicker } from './SubjectPicker';
import { kindsFor, missing, type Step } from './steps';
import { TextProposal } from './TextProposal';

const LABELS: Record<Way, string> = { steps: 'Single steps', file: 'Manifest or contract', schema: 'Schema' };

interface Props {
  way: Way;
  /** What the form begins with. */
  steps: Step[];
  subject: string | undefined;
  isRunning: boolean;
  /** What the server said of what was asked last; undefined when nothing. */
  complaint: string | undefined;
  onWay: (way: Way) => void;
  onSubmit: (proposal: Proposal) => void;
  onCancel: () => void;
}

/** Says a change in one of three ways. What is typed stays here until it is asked about. */
export function ProposalForm({
  way,
  steps: first,
  subject,
  isRunning,
  complaint,
  onWay,
  onSubmit,
  onCancel,
}: Props) {
  const [steps, setSteps] = useState(first);
  const [manifest, setManifest] = useState({ text: '', file: '' });
  const [schema, setSchema] = useState({ text: '', file: '' });
  const [dataset, setDataset] = useState(subject ? (datasetOfColumn(subject) ?? subject) : '');
  const [format, setFormat] = useState<ProposedSchemaFormat>('AVRO');
  const [asked, setAsked] = useState(false);

  const lacking = lacks();
  function lacks(): string[] {
    switch (way) {
      case 'steps':
        return steps.flatMap((step, index) =>
          missing(step).map((what) => (steps.length > 1 ? `step ${index + 1}: ${what}` : what)),
        );
      case 'file':
        return manifest.text.trim() ? [] : ['the text of a manifest or contract'];
      case 'schema':
        return [
          ...(dataset.startsWith('dataset:') ? [] : ['a dataset']),
          ...(schema.text.trim() ? [] : ['a schema']),
        ];
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (lacking.length) return;
    setAsked(false);
    if (way === 'steps') onSubmit({ way, steps });
    else if (way === 'file') onSubmit({ way, text: manifest.text, file: manifest.file || 'manifest' });
    else onSubmit({ way, dataset, format, text: schema.text, file: schema.file || 'schema' });
  }

  function setStep(at: number, step: Step) {
    setSteps(steps.map((each, index) => (index === at ? step : each)));
  }

  return (
    <form onSubmit={submit} aria-label="Proposed change">
      <Stack gap="sm">
        <SegmentedControl
          aria-label="How the change is proposed"
          data={WAYS.map((value) => ({ value, label: LABELS[value] }))}
          value={way}
          onChange={(value) => onWay(value as Way)}
          style={{ alignSelf: 'start', maxWidth: '100%' }}
        />
        {way === 'steps' && (
          <>
            {steps.map((step, index) => (
              <StepEditor
                key={index}
                number={index + 1}
                step={step}
                onChange={(changed) => setStep(index, changed)}
                onRemove={
                  steps.length > 1 ? () => setSteps(steps.filter((_, at) => at !== index)) : undefined
                }
              />
            ))}
            <Button
              variant="default"
              size="compact-sm"
              style={{ alignSelf: 'start' }}
              disabled={steps.length >= 50}
              onClick={() => setSteps([...steps, nextStep(steps.at(-1))])}
            >
              Add a step
            </Button>
          </>
        )}
        {way === 'file' && (
          <TextProposal
            label="Manifest or contract"
            description="YAML or JSON: paste it, or drop a file here. It is compared with the registered version."
            accept=".yaml,.yml,.json"
            {...manifest}
            complaint={complaint}
            onChange={(text, file) => setManifest({ text, file })}
          />
        )}
        {way === 'schema' && (
          <>
            <Group align="start" gap="sm">
              <SubjectPicker label="Dataset" value={dataset} kinds={['DATASET']} onChange={setDataset} />
              <NativeSelect
                label="Written as"
                data={FORMATS}
                value={format}
                onChange={(event) => setFormat(event.currentTarget.value as ProposedSchemaFormat)}
              />
            </Group>
            <TextProposal
              label="The schema it shall have"
              description="Paste it, or drop a file here. It is compared with the columns that are known."
              accept=".avsc,.json,.proto,.yaml,.yml"
              {...schema}
              complaint={complaint}
              onChange={(text, file) => {
                setSchema({ text, file });
                const guess = guessFormat(file, text);
                if (guess && !schema.text) setFormat(guess);
              }}
            />
          </>
        )}
        {way === 'steps' && complaint && (
          <Alert color="red" role="alert" title="This cannot be asked" style={{ overflowWrap: 'anywhere' }}>
            {complaint}
          </Alert>
        )}
        <Group gap="sm">
          <Button type="submit" loading={isRunning}>
            Show who is hit
          </Button>
          {isRunning && (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
          {asked && lacking.length > 0 && (
            <Text size="sm" role="alert">
              Still needed: {lacking.join('; ')}.
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** Another step about the same dataset, job or product. */
function nextStep(last: Step | undefined): Step {
  const subject = last ? (datasetOfColumn(last.subject) ?? last.subject) : '';
  return { subject, kind: last?.kind ?? kindsFor(subject)[0] ?? 'COLUMN_DROPPED' };
}
