import type { SearchKind, SuggestQuery } from '../api/generated';
import { labelOf, parseId, type Kind } from '../ui/ids';
import type { Recent } from './recent';

/** One line of the finder. */
export type FinderLine =
  | { type: 'entity'; key: string; id: string; kind: Kind; label: string; detail: string }
  | { type: 'page'; key: string; to: FinderPage; label: string }
  | { type: 'all'; key: string; text: string };

export const FINDER_PAGES = [
  { to: '/', label: 'Search' },
  { to: '/lineage', label: 'Lineage' },
  { to: '/impact', label: 'Impact' },
  { to: '/governance', label: 'Governance' },
  { to: '/identity', label: 'Identity' },
  { to: '/operations', label: 'Operations' },
  // Found by their names; the way to them is the page above them.
  { to: '/governance/policies', label: 'Policies' },
  { to: '/governance/findings', label: 'Findings' },
  { to: '/governance/exceptions', label: 'Exceptions' },
  { to: '/governance/reports', label: 'Reports' },
  { to: '/governance/erasures', label: 'Erasures' },
  { to: '/governance/audit', label: 'Audit trail' },
  { to: '/governance/access', label: 'Tokens and roles' },
] as const;
export type FinderPage = (typeof FINDER_PAGES)[number]['to'];

const MOST_RECENT = 6;
const KINDS: Record<SearchKind, Kind> = {
  DATASET: 'dataset',
  DATA_PRODUCT: 'product',
  DOMAIN: 'domain',
  JOB: 'job',
};

/** What the finder offers before anything is typed: what was looked at lately, and the pages. */
export function emptyLines(recent: readonly Recent[]): FinderLine[] {
  return [
    ...recent.slice(0, MOST_RECENT).map(({ id, name }) => ({
      type: 'entity' as const,
      key: id,
      id,
      kind: parseId(id)?.kind ?? ('dataset' as const),
      label: name ?? labelOf(id),
      detail: parseId(id)?.parts.slice(0, -1).join(' ') ?? '',
    })),
    ...FINDER_PAGES.filter(({ to }) => to.lastIndexOf('/') === 0).map(({ to, label }) => ({
      type: 'page' as const,
      key: to,
      to,
      label,
    })),
  ];
}

/** What it offers for a text: the first answers, pages of that name, and the way to all answers. */
export function foundLines(text: string, found: SuggestQuery['suggest']): FinderLine[] {
  const typed = text.trim().toLowerCase();
  return [
    ...found.map((each) => ({
      type: 'entity' as const,
      key: each.id,
      id: each.id,
      kind: KINDS[each.kind],
      label: each.text,
      detail: detailOf(each),
    })),
    ...FINDER_PAGES.filter(({ label }) => label.toLowerCase().startsWith(typed)).map(({ to, label }) => ({
      type: 'page' as const,
      key: to,
      to,
      label,
    })),
    { type: 'all', key: 'all', text },
  ];
}

function detailOf(each: SuggestQuery['suggest'][number]): string {
  const entity = each.entity;
  if (!entity) return '';
  const kind = 'platform' in entity ? entity.platform : 'type' in entity ? entity.type : undefined;
  const namespace = 'namespace' in entity ? entity.namespace : parseId(each.id)?.parts.slice(0, -1).join(' ');
  return [kind, namespace].filter(Boolean).join(' · ');
}

/** The line after or before one, around the ends. */
export function step(at: number, by: 1 | -1, count: number): number {
  return count === 0 ? 0 : (at + by + count) % count;
}
