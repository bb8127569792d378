import { describe, expect, it } from 'vitest';
import type { LineageSensitivityQuery } from '../../api/generated';
import { signOf } from '../view/overlays';
import { countLevels, sensitivityOf } from './sensitivity';

const contact = { id: 'contact', title: 'Contact', isSpecial: false };
const health = { id: 'health', title: 'Health', isSpecial: true };
const answer = {
  lineage: {
    nodes: [
      {
        id: 'dataset:n/a',
        entity: {
          __typename: 'Dataset',
          classification: {
            level: 'RESTRICTED',
            kinds: [contact, health],
            columns: [{ columnId: 'column:n/a/mail', level: null, kinds: [contact] }],
          },
        },
      },
      {
        id: 'dataset:n/b',
        entity: { __typename: 'Dataset', classification: { level: null, kinds: [], columns: [] } },
      },
      { id: 'dataset:n/c', entity: null },
    ],
  },
} as unknown as LineageSensitivityQuery;
const of = sensitivityOf(answer);

describe('the signs of the classification', () => {
  it('tell level and personal data in words and signs, for datasets and columns', () => {
    expect(signOf(of.get('dataset:n/a'))).toEqual({
      text: '● restricted ★',
      color: 'red',
      title: 'restricted; personal data: contact, health',
    });
    expect(signOf(of.get('column:n/a/mail'))).toMatchObject({
      text: '☺',
      title: 'no level is said; personal data: contact',
    });
  });

  it('are not there where nobody says anything', () => {
    expect(signOf(of.get('dataset:n/b'))).toBeUndefined();
    expect(signOf(of.get('dataset:n/c'))).toBeUndefined();
  });
});

it('counts datasets by level, the strictest first, and those of which nothing is known', () => {
  expect(countLevels(of, ['dataset:n/a', 'dataset:n/b', 'dataset:n/c'])).toEqual({
    levels: [
      { level: 'RESTRICTED', count: 1 },
      { level: 'CONFIDENTIAL', count: 0 },
      { level: 'INTERNAL', count: 0 },
      { level: 'PUBLIC', count: 0 },
    ],
    personal: 1,
    unknown: 2,
  });
});
