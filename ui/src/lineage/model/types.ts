/** What the explorer draws and lists. Nothing here knows of the screen. */

export interface Named {
  id: string;
  name: string;
}

/** How something differs between two dates. */
export type Change = 'added' | 'removed' | 'changed';

/** A node of the picture, in the words of the API. */
export interface PictureNode {
  id: string;
  kind: string;
  label: string;
  /** Hops from the focus: below 0 upstream, above 0 downstream. */
  depth: number;
  /** How many direct neighbours are not shown, on each side. */
  hiddenUp: number;
  hiddenDown: number;
  /** Whether it may not be told what it is. */
  isRedacted: boolean;
  namespace?: string | undefined;
  platform?: string | undefined;
  product?: Named | undefined;
  domain?: Named | undefined;
  lastSeen?: string | undefined;
  change?: Change | undefined;
}

export interface PictureEdge {
  /** 'from to'. */
  id: string;
  from: string;
  to: string;
  firstSeen?: string | undefined;
  lastSeen?: string | undefined;
  jobs: Named[];
  change?: Change | undefined;
}

export interface Transformation {
  type: string;
  subtype?: string | null | undefined;
  masking: boolean;
}

/** An edge between two columns. */
export interface ColumnEdge extends PictureEdge {
  transformations: Transformation[];
}

export interface ColumnRow {
  id: string;
  path: string;
  type?: string | null | undefined;
  hasLineage: boolean;
  isOnPath: boolean;
  change?: Change | undefined;
}

/** The nodes that are shown and all edges between them; nearest first. */
export interface Picture {
  roots: string[];
  nodes: PictureNode[];
  edges: PictureEdge[];
}

export function edgeId(from: string, to: string): string {
  return `${from} ${to}`;
}
