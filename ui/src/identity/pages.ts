/** The most that the API gives at once. */
export const MOST = 1000;
export const PAGE = 20;

/** How many are asked for when so many do not suffice. */
export function larger(shown: number): number {
  return Math.min(MOST, shown * 3);
}
