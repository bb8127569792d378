import { expect, it } from 'vitest';
import { inOrder, nextOf, settled } from './progress';

const step = (datasetName: string, order: number, state: 'OPEN' | 'DONE' | 'NOT_NEEDED') => ({
  datasetName,
  order,
  state,
});
const steps = [
  step('mart', 3, 'OPEN'),
  step('topic', 1, 'DONE'),
  step('lake', 2, 'OPEN'),
  step('copy', 2, 'NOT_NEEDED'),
];

it('goes on with the first open step in the order to erase', () => {
  expect(inOrder(steps).map(({ datasetName }) => datasetName)).toEqual(['topic', 'copy', 'lake', 'mart']);
  expect(nextOf(steps)?.datasetName).toBe('lake');
  expect(nextOf([step('topic', 1, 'DONE')])).toBeUndefined();
});

it('counts what needs nothing more, done or not needed', () => {
  expect(settled(steps)).toBe(2);
});
