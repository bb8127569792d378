import { oneOf, text, texts, time } from '../ui/address';

export const LEVELS = ['DATASET', 'COLUMN', 'JOB', 'PRODUCT', 'DOMAIN'] as const;
export const GROUPINGS = ['none', 'domain', 'product'] as const;
export const HOPS = ['1', '2', '3', '5', 'all'] as const;
export const VIEWS = ['graph', 'list'] as const;
export const OVERLAY_IDS = ['classification', 'freshness'] as const;

export type Level = (typeof LEVELS)[number];
export type OverlayId = (typeof OVERLAY_IDS)[number];
export type Grouping = (typeof GROUPINGS)[number];

/** What the lineage explorer shows. */
export interface LineageAddress {
  /** The id in the middle. */
  root?: string | undefined;
  level?: Level | undefined;
  /** How many hops are shown in both directions to begin with; one when not given. */
  hops?: (typeof HOPS)[number] | undefined;
  /** Ids whose further neighbours were asked for, upstream and downstream. */
  up?: string[] | undefined;
  down?: string[] | undefined;
  /** Datasets whose columns are unfolded. */
  open?: string[] | undefined;
  /** Ids that are shown besides, such as the way to something that was searched for. */
  show?: string[] | undefined;
  /** The column whose path is shown. */
  column?: string | undefined;
  group?: Grouping | undefined;
  /** Groups that are opened. */
  groups?: string[] | undefined;
  /** ISO-8601: the picture as it was then. */
  asOf?: string | undefined;
  /** ISO-8601: what is different since then. */
  compare?: string | undefined;
  /** Nodes whose name holds this stand out. */
  find?: string | undefined;
  /** Platforms and domains that stand out; what is of others is dimmed, or left out when 'others' says so. */
  platforms?: string[] | undefined;
  domains?: string[] | undefined;
  others?: 'hide' | undefined;
  view?: (typeof VIEWS)[number] | undefined;
  /** What is shown besides on the nodes. */
  overlay?: OverlayId | undefined;
  /** The node whose panel is open, or an edge as two ids with a blank between. */
  panel?: string | undefined;
}

export function readLineageSearch(raw: Record<string, unknown>): LineageAddress {
  return {
    root: text(raw['root']),
    level: oneOf(LEVELS, raw['level']),
    hops: oneOf(HOPS, text(raw['hops'])),
    up: texts(raw['up']),
    down: texts(raw['down']),
    open: texts(raw['open']),
    show: texts(raw['show']),
    column: text(raw['column']),
    group: oneOf(GROUPINGS, raw['group']),
    groups: texts(raw['groups']),
    asOf: time(raw['asOf']),
    compare: time(raw['compare']),
    find: text(raw['find']),
    platforms: texts(raw['platforms']),
    domains: texts(raw['domains']),
    others: oneOf(['hide'] as const, raw['others']),
    view: oneOf(VIEWS, raw['view']),
    overlay: oneOf(OVERLAY_IDS, raw['overlay']),
    panel: text(raw['panel']),
  };
}
