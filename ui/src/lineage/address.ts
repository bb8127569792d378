import { oneOf, text, texts } from '../ui/address';

export const LEVELS = ['DATASET', 'COLUMN', 'JOB', 'PRODUCT', 'DOMAIN'] as const;
export const GROUPINGS = ['none', 'domain', 'product'] as const;

/** What the lineage explorer shows. */
export interface LineageAddress {
  /** The id in the middle. */
  root?: string | undefined;
  level?: (typeof LEVELS)[number] | undefined;
  /** Ids whose further neighbours were asked for, upstream and downstream. */
  up?: string[] | undefined;
  down?: string[] | undefined;
  /** The column whose path is shown. */
  column?: string | undefined;
  group?: (typeof GROUPINGS)[number] | undefined;
  /** ISO-8601: the picture as it was then. */
  asOf?: string | undefined;
  /** ISO-8601: what is different since then. */
  compare?: string | undefined;
  /** Nodes whose name holds this stand out. */
  find?: string | undefined;
}

export function readLineageSearch(raw: Record<string, unknown>): LineageAddress {
  return {
    root: text(raw['root']),
    level: oneOf(LEVELS, raw['level']),
    up: texts(raw['up']),
    down: texts(raw['down']),
    column: text(raw['column']),
    group: oneOf(GROUPINGS, raw['group']),
    asOf: text(raw['asOf']),
    compare: text(raw['compare']),
    find: text(raw['find']),
  };
}
