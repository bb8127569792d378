import type { ColumnProofFragment } from '../api/generated';
import { LEVEL_SIGNS } from './levels';

type Inference = ColumnProofFragment['inferred'][number];
export type Step = Inference['path'][number];

/** What a column has from one origin, and the way it came. */
export interface Proof {
  /** The levels and kinds that came this way, in words. */
  what: string[];
  originId: string | null;
  path: readonly Step[];
  /** Why there is no path; null when there is one. */
  partialReason: string | null;
}

/** Inferences put together that came the same way: one proof for a level and its kinds. */
export function proofsOf(inferred: readonly Inference[]): Proof[] {
  const proofs = new Map<string, Proof>();
  for (const { level, kind, originId, path, partialReason } of inferred) {
    const key = JSON.stringify([originId, path.map(({ from, to }) => [from, to])]);
    const proof = proofs.get(key) ?? { what: [], originId, path, partialReason };
    const word = level ? LEVEL_SIGNS[level].word : kind?.title.toLowerCase();
    if (word) proof.what.push(word);
    proofs.set(key, proof);
  }
  return [...proofs.values()];
}

/** Who says something of a column or its dataset, for people. */
export function sourceText(statement: ColumnProofFragment['sources'][number]): string {
  const { source, port, productId, tags, by, path } = statement;
  const of = path === null ? ' of the whole dataset' : '';
  switch (source) {
    case 'CONTRACT':
      return `the contract of ${productId?.slice('product:'.length) ?? 'a product'}${port ? `, port ${port}` : ''}${of}`;
    case 'TAGS':
      return `tags in events (${tags ?? 'not told'})${of}`;
    case 'PERSON':
      return `${by ?? 'somebody'}${of}`;
  }
}

/** What somebody says, for people, e.g. "confidential; contact, name". */
export function saidText(
  statement: Pick<ColumnProofFragment['sources'][number], 'level' | 'kinds' | 'inheritsNothing'>,
  titles: ReadonlyMap<string, string> = new Map(),
): string {
  const { level, kinds, inheritsNothing } = statement;
  const words = [
    level && LEVEL_SIGNS[level].word,
    kinds && (kinds.length ? kinds.map((id) => titles.get(id) ?? id).join(', ') : 'no personal data'),
    inheritsNothing && 'inherits nothing',
  ].filter(Boolean);
  return words.length ? words.join('; ') : 'nothing';
}
