import { parseId } from '../../ui/ids';
import type { PictureNode } from './types';

/** Whether a name holds a text; case does not matter. */
export function matches(node: Pick<PictureNode, 'label' | 'id' | 'isRedacted'>, text: string): boolean {
  const sought = text.trim().toLowerCase();
  if (!sought || node.isRedacted) return false;
  return node.label.toLowerCase().includes(sought) || idHolds(node.id, sought);
}

/** Of ids that are not shown, those whose name holds a text. */
export function hiddenMatches(ids: readonly string[], shown: ReadonlySet<string>, text: string): string[] {
  const sought = text.trim().toLowerCase();
  return sought ? ids.filter((id) => !shown.has(id) && idHolds(id, sought)) : [];
}

/** The match after the present one, round and round; the first when there is no present one. */
export function nextMatch(
  found: readonly string[],
  present: string | undefined,
  step: 1 | -1,
): string | undefined {
  if (!found.length) return undefined;
  const at = present === undefined ? -1 : found.indexOf(present);
  if (at < 0) return step > 0 ? found[0] : found.at(-1);
  return found[(at + step + found.length) % found.length];
}

function idHolds(id: string, sought: string): boolean {
  return parseId(id)?.parts.at(-1)?.toLowerCase().includes(sought) ?? false;
}

export interface Filter {
  platforms: readonly string[];
  domains: readonly string[];
}

/** Whether a node passes; a filter that names nothing lets everything pass. */
export function passes(node: PictureNode, { platforms, domains }: Filter): boolean {
  if (platforms.length && !platforms.includes(node.platform ?? NONE)) return false;
  return !domains.length || domains.includes(node.domain?.name ?? NONE);
}

/** Stands for 'no platform' and 'no domain' in filters. */
export const NONE = '(none)';

/** The values of a property with how many nodes have each, the most frequent first. */
export function tally(
  nodes: readonly PictureNode[],
  of: (node: PictureNode) => string | undefined,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const value = of(node) ?? NONE;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
}
