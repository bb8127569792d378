import type { ImpactCertainty, ImpactSeverity } from '../api/generated';

/** How a severity is shown: never by its colour alone. */
export const SEVERITY: Record<
  ImpactSeverity,
  { word: string; sign: string; color: string; meaning: string }
> = {
  BREAKING: {
    word: 'Breaking',
    sign: '✕',
    color: 'red',
    meaning: 'What uses it fails, or reads something else.',
  },
  DANGEROUS: {
    word: 'Dangerous',
    sign: '!',
    color: 'yellow',
    meaning: 'Somebody should look before it is merged.',
  },
  SAFE: {
    word: 'Safe',
    sign: '✓',
    color: 'teal',
    meaning: 'Nobody who is known is harmed, or whoever is hit can live with it.',
  },
};

/** How a hit is known, in words. */
export const CERTAINTY: Record<ImpactCertainty, { word: string; meaning: string }> = {
  COLUMN_LINEAGE: { word: 'by column lineage', meaning: 'Column lineage leads to it.' },
  DATASET_LINEAGE: {
    word: 'by dataset lineage',
    meaning: 'Lineage leads to it, as the whole dataset changes.',
  },
  ASSUMED: {
    word: 'assumed',
    meaning: 'It reads the dataset, and nobody told which columns: it may not be hit at all.',
  },
};

/** E.g. "1 hit", "3 hits", "2 of 30 hits shown". */
export function hitsText(total: number, shown = total): string {
  const word = total === 1 ? 'hit' : 'hits';
  return shown < total ? `${shown} of ${total} ${word} shown` : `${total} ${word}`;
}
