import type { PortMatchStatus } from '../api/generated';
import { duration } from '../ui/time';

/** How a port's match is told: a word, and what it means. */
export function matchOf(
  status: PortMatchStatus,
  candidates: number,
): { word: string; color: string; meaning: string } {
  switch (status) {
    case 'MATCHED':
      return { word: 'matched', color: 'green', meaning: 'Lineage knows the dataset behind it.' };
    case 'AMBIGUOUS':
      return {
        word: 'ambiguous',
        color: 'yellow',
        meaning: `${candidates} datasets fit. Say the whole location in the manifest, or merge them if they are one.`,
      };
    case 'UNMATCHED':
      return {
        word: 'unmatched',
        color: 'orange',
        meaning:
          'No dataset fits, or the manifest names no place. It is matched as soon as lineage hears of the dataset.',
      };
    case 'NOT_A_DATASET':
      return {
        word: 'not a dataset',
        color: 'gray',
        meaning: 'Such as an API: no place that lineage could know.',
      };
  }
}

/** A service level's measure as people say it; undefined when it has none. */
export function measure(value: number | null, unit: string | null): string | undefined {
  if (value === null) return undefined;
  if (unit === 's') return value >= 172800 ? `${round(value / 86400)} days` : duration(value);
  if (unit === 'ratio') return `${round(value * 100)} %`;
  return `${value}${unit ? ` ${unit}` : ''}`;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
