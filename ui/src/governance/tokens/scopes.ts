import type { AccessScope } from '../../api/generated';

/** What a token is for, from the least to the most. */
export const SCOPES: { scope: AccessScope; title: string; may: string }[] = [
  { scope: 'INGEST', title: 'Ingest', may: 'send OpenLineage events of its namespaces' },
  { scope: 'PUBLISH', title: 'Publish', may: 'publish manifests of its domains' },
  { scope: 'IMPACT', title: 'Impact', may: 'ask what a change would break' },
  { scope: 'READ', title: 'Read', may: 'read whatever a viewer may' },
  { scope: 'METRICS', title: 'Metrics', may: 'read the metrics' },
  { scope: 'GOVERN', title: 'Govern', may: 'do whatever governance may' },
  { scope: 'ADMIN', title: 'Administer', may: 'do whatever an administrator may' },
];

/** Names in a text, by lines or commas. */
export function namesOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[\n,]/)
        .map((each) => each.trim())
        .filter(Boolean),
    ),
  ];
}

/** What a token of these scopes may do, as a sentence. */
export function scopeSentence(scopes: readonly AccessScope[]): string {
  const may = SCOPES.filter(({ scope }) => scopes.includes(scope)).map((each) => each.may);
  if (may.length <= 1) return may.join('');
  return `${may.slice(0, -1).join(', ')} and ${may.at(-1)}`;
}
