import type { PolicyLineFragment } from '../../api/generated';
import type { PoliciesAddress } from '../address';

/** The policies that an address asks for. */
export function filterPolicies<Line extends PolicyLineFragment>(
  all: readonly Line[],
  { find, scope, severity, effect, about }: PoliciesAddress,
): Line[] {
  const words = (find ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(
    (each) =>
      (!scope || each.scope === scope) &&
      (!severity || each.severity === severity) &&
      (!effect || each.effect === effect) &&
      (!about || each.appliesTo === about) &&
      words.every((word) =>
        [each.id, each.title, ...each.controls, ...each.references].join(' ').toLowerCase().includes(word),
      ),
  );
}

/** The scopes there are, the broadest first. */
export function scopesOf(all: readonly { scope: string }[]): string[] {
  const breadth = (scope: string) => ['global', 'domain', 'product'].indexOf(scope.split(' ')[0] ?? '');
  return [...new Set(all.map(({ scope }) => scope))].sort(
    (one, other) => breadth(one) - breadth(other) || one.localeCompare(other),
  );
}
