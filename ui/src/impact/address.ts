import { oneOf, text, texts } from '../ui/address';
import { KINDS, STEPS, type Step, type StepField } from './steps';

export const WAYS = ['steps', 'file', 'schema'] as const;
export type Way = (typeof WAYS)[number];

/**
 * What the impact page begins with. The first step stands in parameters of its own, so that a link can
 * be written by hand; further ones follow as query strings. Texts that were pasted are not in the URL.
 */
export interface ImpactAddress extends Partial<Step> {
  /** How it is proposed; single steps if not told. */
  way?: Way | undefined;
  /** The steps after the first. */
  more?: string[] | undefined;
}

type Raw = Record<string, unknown>;

export function readImpactSearch(raw: Raw): ImpactAddress {
  return {
    way: oneOf(WAYS, raw['way']),
    subject: text(raw['subject']),
    kind: oneOf(KINDS, raw['kind']),
    to: text(raw['to']),
    from: text(raw['from']),
    name: text(raw['name']),
    added: texts(raw['added']),
    removed: texts(raw['removed']),
    required: flag(raw['required']),
    hasDefault: flag(raw['hasDefault']),
    nullable: flag(raw['nullable']),
    weaker: flag(raw['weaker']),
    more: texts(raw['more']),
  };
}

function flag(value: unknown): boolean | undefined {
  return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
}

/** The steps that an address says; those that name no known kind are left out. */
export function stepsOf(address: ImpactAddress): Step[] {
  return [address, ...(address.more ?? []).map(readQuery)].flatMap((each) =>
    each.kind ? [cleaned({ ...each, subject: each.subject ?? '', kind: each.kind })] : [],
  );
}

/** The address that says some steps. */
export function addressOf(steps: readonly Step[]): ImpactAddress {
  const [first, ...others] = steps.map(cleaned);
  return { ...first, more: others.length ? others.map(writeQuery) : undefined };
}

/** Only what the kind of a step reads. */
function cleaned(step: Step): Step {
  const kept: Record<string, unknown> = { subject: step.subject, kind: step.kind };
  for (const field of STEPS[step.kind].fields) {
    if (step[field] != null && step[field] !== '') kept[field] = step[field];
  }
  return kept as unknown as Step;
}

function writeQuery(step: Step): string {
  const query = new URLSearchParams({ kind: step.kind, subject: step.subject });
  for (const field of STEPS[step.kind].fields) {
    const value = step[field];
    for (const each of Array.isArray(value) ? value : value == null ? [] : [String(value)]) {
      query.append(field, each);
    }
  }
  return query.toString();
}

function readQuery(query: string): ImpactAddress {
  const read: Partial<Record<StepField | 'kind' | 'subject', unknown>> = {};
  const parameters = new URLSearchParams(query);
  for (const key of new Set(parameters.keys())) {
    const values = parameters.getAll(key);
    read[key as StepField] = values.length > 1 ? values : values[0];
  }
  return readImpactSearch(read);
}
