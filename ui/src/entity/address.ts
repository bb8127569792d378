import { oneOf, text } from '../ui/address';

export const TABS = [
  'overview',
  'columns',
  'classification',
  'lineage',
  'runs',
  'consumers',
  'history',
  'activity',
  'names',
] as const;

/** What the dataset page shows. */
export interface DatasetAddress {
  id: string;
  tab?: (typeof TABS)[number] | undefined;
  /** The column whose lineage is open, by its path. */
  column?: string | undefined;
}

export function readDatasetSearch(raw: Record<string, unknown>): DatasetAddress {
  return { id: text(raw['id']) ?? '', tab: oneOf(TABS, raw['tab']), column: text(raw['column']) };
}

/** What the page of a job, run, product or domain shows. */
export interface EntityAddress {
  id: string;
}

export function readEntitySearch(raw: Record<string, unknown>): EntityAddress {
  return { id: text(raw['id']) ?? '' };
}
