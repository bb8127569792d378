import type { DecisionKind } from './consequences';

const EVIDENCE: Record<string, string> = {
  'common-broker': 'the broker lists have a broker in common',
  'short-host': 'one host is the short form of the other',
  'other-port': 'only the port differs',
  'environment-host': 'the hosts differ by what looks like an environment',
  'same-columns': 'they have the same columns',
};

/** What speaks for two names being one, for people: a known kind of likeness, or rules that are not on. */
export function evidenceWords(rule: string): string {
  return EVIDENCE[rule] ?? `the names would be equal under ${rule.split('+').join(' and ')}`;
}

const ORIGINS = {
  CATALOG_SYMLINK: 'a producer named it together with',
  SESSION_SYMLINK: 'a producer named it, in one session, together with',
  RULE: 'it is another spelling of',
  DECISION: 'somebody decided it',
} as const;

/** What joins a name with the others, for people. */
export function originWords(kind: keyof typeof ORIGINS): string {
  return ORIGINS[kind];
}

const DECISIONS: Record<DecisionKind, string> = {
  MERGE: 'merged',
  SPLIT: 'split off',
  DISMISS: 'dismissed as only looking alike',
  UNDO: 'undone',
};

export function decisionWords(kind: DecisionKind): string {
  return DECISIONS[kind];
}

/** A score of 0 to 1 as people read it. */
export function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}
