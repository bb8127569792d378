import type { ErasureState } from '../../api/generated';

/** A word, a sign and a colour for the state of a step. */
export const STATE_SIGNS: Record<ErasureState, { word: string; mark: string; color: string }> = {
  OPEN: { word: 'open', mark: '○', color: 'orange' },
  DONE: { word: 'done', mark: '✓', color: 'teal' },
  NOT_NEEDED: { word: 'not needed', mark: '–', color: 'gray' },
};

/** How many steps need nothing more. */
export function settled(steps: readonly { state: ErasureState }[]): number {
  return steps.filter(({ state }) => state !== 'OPEN').length;
}

/** Steps in the order to erase; the ones that come together stay together. */
export function inOrder<Step extends { order: number; datasetName: string }>(steps: readonly Step[]): Step[] {
  return [...steps].sort(
    (one, other) => one.order - other.order || one.datasetName.localeCompare(other.datasetName),
  );
}

/** The step that should be settled next: the first open one. */
export function nextOf<Step extends { order: number; datasetName: string; state: ErasureState }>(
  steps: readonly Step[],
): Step | undefined {
  return inOrder(steps).find(({ state }) => state === 'OPEN');
}
