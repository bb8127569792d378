import { describe, expect, it } from 'vitest';
import { addressOf, readImpactSearch, stepsOf } from './address';
import { KINDS, STEPS, type Step } from './steps';

const COLUMN = 'column:kafka%3A%2F%2Fbroker%3A9092/orders/amount';

describe('the address of a proposal', () => {
  it('reads a link that drops a column', () => {
    const address = readImpactSearch({ subject: COLUMN, kind: 'COLUMN_DROPPED' });
    expect(stepsOf(address)).toEqual([{ subject: COLUMN, kind: 'COLUMN_DROPPED' }]);
  });

  it('proposes nothing when only the subject is told', () => {
    expect(stepsOf(readImpactSearch({ subject: COLUMN }))).toEqual([]);
    expect(stepsOf(readImpactSearch({ subject: COLUMN, kind: 'EXPLODED' }))).toEqual([]);
  });

  it('says every kind of step and reads it again', () => {
    const steps = KINDS.map(full);
    expect(stepsOf(readImpactSearch({ ...addressOf(steps) }))).toEqual(steps);
  });

  it('keeps values that look like query strings, and a false that was said', () => {
    const steps: Step[] = [
      { subject: COLUMN, kind: 'COLUMN_DROPPED' },
      { subject: COLUMN, kind: 'ENUM_CHANGED', added: ['a&b=c', 'd, e'] },
      { subject: COLUMN, kind: 'NULLABILITY_CHANGED', nullable: false },
    ];
    expect(stepsOf(readImpactSearch({ ...addressOf(steps) }))).toEqual(steps);
  });

  it('leaves out what the kind does not read', () => {
    const step: Step = { subject: COLUMN, kind: 'COLUMN_DROPPED', to: 'left over' };
    expect(addressOf([step])).toEqual({ subject: COLUMN, kind: 'COLUMN_DROPPED', more: undefined });
  });

  it('reads words of the address bar as flags', () => {
    expect(readImpactSearch({ nullable: 'false', required: 'true', weaker: 'perhaps' })).toMatchObject({
      nullable: false,
      required: true,
      weaker: undefined,
    });
  });
});

function full(kind: Step['kind']): Step {
  const values = {
    to: 'new',
    from: 'old',
    name: 'freshness',
    added: ['one', 'two'],
    removed: ['three'],
    required: true,
    hasDefault: false,
    nullable: true,
    weaker: true,
  };
  const step: Record<string, unknown> = { subject: COLUMN, kind };
  for (const field of STEPS[kind].fields) step[field] = values[field];
  return step as unknown as Step;
}
