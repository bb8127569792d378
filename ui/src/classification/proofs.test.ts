import { describe, expect, it } from 'vitest';
import type { ColumnProofFragment } from '../api/generated';
import { proofsOf, saidText, sourceText } from './proofs';

type Inference = ColumnProofFragment['inferred'][number];
const step = (from: string, to: string) => ({ from, to, jobs: [], transformations: [] });
const inference = (given: Partial<Inference>) =>
  ({
    level: null,
    kind: null,
    originId: 'column:n/a/x',
    partialReason: null,
    path: [],
    ...given,
  }) as Inference;

describe('proofs', () => {
  it('put together what came the same way', () => {
    const way = [step('column:n/a/x', 'column:n/b/x')];
    const contact = { id: 'contact', title: 'Contact', isSpecial: false };
    const proofs = proofsOf([
      inference({ level: 'CONFIDENTIAL', path: way }),
      inference({ kind: contact, path: [...way] }),
      inference({
        kind: { ...contact, title: 'Name' },
        originId: 'column:n/c/x',
        path: [step('column:n/c/x', 'column:n/b/x')],
      }),
    ]);
    expect(proofs.map(({ what, originId }) => [what, originId])).toEqual([
      [['confidential', 'contact'], 'column:n/a/x'],
      [['name'], 'column:n/c/x'],
    ]);
  });

  it('say why there is none', () => {
    expect(
      proofsOf([inference({ level: 'INTERNAL', originId: null, partialReason: 'too far' })]),
    ).toMatchObject([{ what: ['internal'], partialReason: 'too far', path: [] }]);
  });
});

describe('what is said', () => {
  const statement = {
    source: 'CONTRACT' as const,
    level: 'INTERNAL' as const,
    kinds: null,
    path: 'EMAIL',
    port: 'AUDIENCE',
    productId: 'product:marketing/audience',
    tags: null,
    by: null,
    at: null,
    reason: null,
    decisionId: null,
    inheritsNothing: false,
  };

  it('names who says it, and of what', () => {
    expect(sourceText(statement)).toBe('the contract of marketing/audience, port AUDIENCE');
    expect(sourceText({ ...statement, source: 'TAGS', tags: 'pii', path: null })).toBe(
      'tags in events (pii) of the whole dataset',
    );
    expect(sourceText({ ...statement, source: 'PERSON', by: 'kim' })).toBe('kim');
  });

  it('tells no personal data from nothing said of it', () => {
    expect(saidText(statement)).toBe('internal');
    expect(saidText({ ...statement, kinds: [] })).toBe('internal; no personal data');
    expect(
      saidText({ level: null, kinds: ['contact'], inheritsNothing: true }, new Map([['contact', 'Contact']])),
    ).toBe('Contact; inherits nothing');
    expect(saidText({ level: null, kinds: null, inheritsNothing: false })).toBe('nothing');
  });
});
