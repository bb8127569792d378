/** What is needed of a finding to tell it from others. */
export interface Told {
  policyId: string;
  subjectId: string;
}

export interface Compared<Then extends Told, Now extends Told> {
  /** Would be, and are not now. */
  added: Then[];
  /** Would be, as they are now. */
  same: Then[];
  /** Are now, and would be no longer. */
  gone: Now[];
}

/** What would be found beside what is found. */
export function compareFindings<Then extends Told, Now extends Told>(
  then: readonly Then[],
  now: readonly Now[],
): Compared<Then, Now> {
  const key = ({ policyId, subjectId }: Told) => JSON.stringify([policyId, subjectId]);
  const today = new Set(now.map(key));
  const tomorrow = new Set(then.map(key));
  return {
    added: then.filter((each) => !today.has(key(each))),
    same: then.filter((each) => today.has(key(each))),
    gone: now.filter((each) => !tomorrow.has(key(each))),
  };
}

/** The rules of a dry run, which tells each wording as `id (scope)`. */
export function ruleIds(policies: readonly string[]): string[] {
  return [...new Set(policies.map((each) => each.replace(/ \([^()]*\)$/, '')))];
}
