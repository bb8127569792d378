import type { ImpactStepKind, ProposedStep } from '../api/generated';
import { parseId, type Kind } from '../ui/ids';

/** What a step takes beside its subject. */
export type StepField =
  'to' | 'from' | 'name' | 'added' | 'removed' | 'required' | 'hasDefault' | 'nullable' | 'weaker';

/** One step of a proposal, as far as it is filled in. */
export interface Step {
  subject: string;
  kind: ImpactStepKind;
  to?: string | undefined;
  from?: string | undefined;
  name?: string | undefined;
  added?: string[] | undefined;
  removed?: string[] | undefined;
  required?: boolean | undefined;
  hasDefault?: boolean | undefined;
  nullable?: boolean | undefined;
  weaker?: boolean | undefined;
}

interface StepDescription {
  label: string;
  /** What kind of thing it changes. */
  of: Kind;
  fields: readonly StepField[];
  /** Of each group at least one must be given. */
  needs: readonly (readonly StepField[])[];
}

export const STEPS: Record<ImpactStepKind, StepDescription> = {
  COLUMN_DROPPED: { label: 'Drop the column', of: 'column', fields: [], needs: [] },
  COLUMN_RENAMED: { label: 'Rename the column', of: 'column', fields: ['to'], needs: [['to']] },
  TYPE_CHANGED: {
    label: 'Change its type',
    of: 'column',
    fields: ['from', 'to'],
    needs: [['from'], ['to']],
  },
  NULLABILITY_CHANGED: {
    label: 'Change whether it may be null',
    of: 'column',
    fields: ['nullable'],
    needs: [['nullable']],
  },
  ENUM_CHANGED: {
    label: 'Change its allowed values',
    of: 'column',
    fields: ['added', 'removed'],
    needs: [['added', 'removed']],
  },
  CLASSIFICATION_CHANGED: {
    label: 'Change its classification',
    of: 'column',
    fields: ['from', 'to'],
    needs: [['from', 'to']],
  },
  COLUMN_ADDED: {
    label: 'Add a column',
    of: 'column',
    fields: ['to', 'required', 'hasDefault'],
    needs: [['to']],
  },
  DATASET_DROPPED: { label: 'Drop the dataset', of: 'dataset', fields: [], needs: [] },
  DATASET_RENAMED: { label: 'Rename the dataset', of: 'dataset', fields: ['to'], needs: [['to']] },
  JOB_OUTPUTS_CHANGED: {
    label: 'Change what the job writes',
    of: 'job',
    fields: ['removed', 'added'],
    needs: [['added', 'removed']],
  },
  PRODUCT_DEPRECATED: { label: 'Deprecate the product', of: 'product', fields: [], needs: [] },
  SERVICE_LEVEL_CHANGED: {
    label: 'Change a service level',
    of: 'product',
    fields: ['name', 'from', 'to', 'weaker'],
    needs: [['name'], ['from', 'to']],
  },
};

export const KINDS = Object.keys(STEPS) as ImpactStepKind[];

/** What can be done to something: to a dataset also what is done to one of its columns. */
export function kindsFor(subject: string): ImpactStepKind[] {
  const kind = parseId(subject)?.kind;
  if (kind === 'dataset') return KINDS.filter((each) => ['dataset', 'column'].includes(STEPS[each].of));
  return KINDS.filter((each) => STEPS[each].of === kind);
}

/** What a step still lacks, in words; empty when it can be asked. */
export function missing(step: Step): string[] {
  const { of, needs } = STEPS[step.kind];
  const lacks: string[] = [];
  if (parseId(step.subject)?.kind !== of) lacks.push(`a ${of}`);
  for (const group of needs) {
    if (!group.some((field) => isGiven(step[field]))) lacks.push(group.map(wordOf).join(' or '));
  }
  return lacks;
}

function isGiven(value: Step[StepField]): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'boolean' || Boolean(value?.trim());
}

function wordOf(field: StepField): string {
  return (
    { to: 'what it becomes', from: 'what it was', nullable: 'whether null is allowed' }[field as 'to'] ??
    field
  );
}

/** A step as GraphQL takes it: only what its kind reads. */
export function toInput(step: Step): ProposedStep {
  const input: Record<string, unknown> = { subject: step.subject, kind: step.kind };
  for (const field of STEPS[step.kind].fields) {
    if (isGiven(step[field])) input[field] = step[field];
  }
  return input as unknown as ProposedStep;
}

/** A step as the REST interface takes it, where every part must be said. */
export function toRequest(step: Step): Record<string, unknown> {
  const request: Record<string, unknown> = { subject: step.subject, kind: step.kind };
  for (const field of STEPS[step.kind].fields) {
    const name =
      step.kind === 'COLUMN_RENAMED'
        ? 'newPath'
        : step.kind === 'COLUMN_ADDED' && field === 'to'
          ? 'type'
          : field;
    request[name] = step[field] ?? EMPTY[field];
  }
  return request;
}

const EMPTY: Record<StepField, unknown> = {
  to: '',
  from: '',
  name: '',
  added: [],
  removed: [],
  required: false,
  hasDefault: false,
  nullable: false,
  weaker: false,
};
