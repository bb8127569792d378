/** Reports by the time that they tell about, the earliest first; of one time, by when they were written. */
export function inOrder<Head extends { asOf: string; writtenAt: string }>(reports: readonly Head[]): Head[] {
  return [...reports].sort(
    (one, other) =>
      Date.parse(one.asOf) - Date.parse(other.asOf) ||
      Date.parse(one.writtenAt) - Date.parse(other.writtenAt),
  );
}

/** Which cells of a row differ, by their place. */
export function changedCells(
  before: readonly { text: string; entity: string | null }[],
  after: readonly { text: string; entity: string | null }[],
): ReadonlySet<number> {
  const length = Math.max(before.length, after.length);
  return new Set(
    Array.from({ length }, (_, at) => at).filter(
      (at) => before[at]?.text !== after[at]?.text || before[at]?.entity !== after[at]?.entity,
    ),
  );
}
