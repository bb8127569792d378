import { expect, it } from 'vitest';
import { consequencesOf, listed } from './consequences';

const name = (text: string) => ({ id: `dataset:n/${text}`, name: text, namespace: 'n' });
const [a, b, c] = [name('a'), name('b'), name('c')];

it('lists names as people do', () => {
  expect(listed([a])).toBe('“a”');
  expect(listed([a, b, c])).toBe('“a”, “b” and “c”');
});

it('names all that a merge joins', () => {
  expect(consequencesOf({ kind: 'merge', datasets: [a, b] }).sentences[0]).toBe(
    '“a” and “b” become one dataset with all of these names.',
  );
});

it('tells what a split leaves behind', () => {
  const { sentences } = consequencesOf({ kind: 'split', name: a, rest: [b, c] });
  expect(sentences[0]).toBe('“a” becomes a dataset of its own; “b” and “c” stay together.');
});

it.each([
  ['MERGE', 'no longer held together'],
  ['SPLIT', 'no longer held apart'],
  ['DISMISS', 'suspected to be one dataset again'],
  ['UNDO', 'counts again'],
] as const)('tells what undoing a %s does', (kind, words) => {
  const { sentences } = consequencesOf({ kind: 'undo', decision: { id: '7', kind, names: [a, b] } });
  expect(sentences[0]).toContain(words);
});
