import { describe, expect, it } from 'vitest';
import { KINDS, STEPS, kindsFor, missing, toInput, toRequest } from './steps';

const COLUMN = 'column:hive%3A%2F%2Fm/sales.orders/amount';
const DATASET = 'dataset:hive%3A%2F%2Fm/sales.orders';

describe('steps', () => {
  it('offers a dataset what can be done to it and to its columns', () => {
    expect(kindsFor(DATASET)).toContain('DATASET_DROPPED');
    expect(kindsFor(DATASET)).toContain('COLUMN_RENAMED');
    expect(kindsFor(DATASET)).not.toContain('PRODUCT_DEPRECATED');
    expect(kindsFor('product:crm/tickets')).toEqual(['PRODUCT_DEPRECATED', 'SERVICE_LEVEL_CHANGED']);
    expect(kindsFor('run:1')).toEqual([]);
  });

  it('says what is still missing', () => {
    expect(missing({ subject: COLUMN, kind: 'COLUMN_DROPPED' })).toEqual([]);
    expect(missing({ subject: DATASET, kind: 'COLUMN_DROPPED' })).toEqual(['a column']);
    expect(missing({ subject: COLUMN, kind: 'TYPE_CHANGED', to: ' ' })).toHaveLength(2);
    expect(missing({ subject: COLUMN, kind: 'ENUM_CHANGED', removed: ['x'] })).toEqual([]);
    expect(missing({ subject: COLUMN, kind: 'ENUM_CHANGED', removed: [], added: [] })).toHaveLength(1);
    expect(missing({ subject: COLUMN, kind: 'NULLABILITY_CHANGED', nullable: false })).toEqual([]);
    expect(missing({ subject: COLUMN, kind: 'NULLABILITY_CHANGED' })).toHaveLength(1);
  });

  it('sends only what the kind reads', () => {
    expect(toInput({ subject: COLUMN, kind: 'COLUMN_RENAMED', to: 'total', from: 'left over' })).toEqual({
      subject: COLUMN,
      kind: 'COLUMN_RENAMED',
      to: 'total',
    });
    expect(toInput({ subject: COLUMN, kind: 'NULLABILITY_CHANGED', nullable: false })).toMatchObject({
      nullable: false,
    });
  });

  it('says every part to the REST interface, by its own names', () => {
    expect(toRequest({ subject: COLUMN, kind: 'COLUMN_RENAMED', to: 'total' })).toEqual({
      subject: COLUMN,
      kind: 'COLUMN_RENAMED',
      newPath: 'total',
    });
    expect(toRequest({ subject: COLUMN, kind: 'COLUMN_ADDED', to: 'int' })).toEqual({
      subject: COLUMN,
      kind: 'COLUMN_ADDED',
      type: 'int',
      required: false,
      hasDefault: false,
    });
    expect(toRequest({ subject: COLUMN, kind: 'ENUM_CHANGED', added: ['x'] })).toMatchObject({
      added: ['x'],
      removed: [],
    });
  });

  it('never needs what it does not take', () => {
    for (const kind of KINDS) {
      const { fields, needs } = STEPS[kind];
      expect(needs.flat().filter((field) => !fields.includes(field))).toEqual([]);
    }
  });
});
