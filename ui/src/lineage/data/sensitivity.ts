import type { ClassificationLevel, LineageSensitivityQuery } from '../../api/generated';
import { LineageSensitivityDocument } from '../../api/generated';
import { LEVELS } from '../../classification/levels';
import type { OverlayId } from '../address';
import type { Picture } from '../model/types';
import { useLoaded, type Loaded } from './useAnswer';

/** How closely something is to be held, and what personal data it holds. */
export interface Sensitivity {
  level: ClassificationLevel | null;
  kinds: readonly { id: string; title: string; isSpecial: boolean }[];
}

/** Of every dataset that is shown, and of its columns, by id. */
export type SensitivityOf = ReadonlyMap<string, Sensitivity>;

export function sensitivityOf(answer: LineageSensitivityQuery): SensitivityOf {
  return new Map(
    answer.lineage.nodes.flatMap(({ id, entity }) => {
      if (entity?.__typename !== 'Dataset') return [];
      const { level, kinds, columns } = entity.classification;
      return [
        [id, { level, kinds }] as const,
        ...columns.map((each) => [each.columnId, { level: each.level, kinds: each.kinds }] as const),
      ];
    }),
  );
}

/** How many datasets are of each level, the strictest first, and how many hold personal data. */
export function countLevels(of: SensitivityOf, ids: readonly string[]) {
  const found = ids.map((id) => of.get(id));
  return {
    levels: LEVELS.toReversed().map((level) => ({
      level,
      count: found.filter((each) => each?.level === level).length,
    })),
    personal: found.filter((each) => each?.kinds.length).length,
    unknown: found.filter((each) => !each || (!each.level && !each.kinds.length)).length,
  };
}

/** Asks for it when the overlay is chosen, and not before. Classification is that of now, whatever the time shown. */
export function useSensitivity(
  overlay: OverlayId | undefined,
  picture: Picture | undefined,
): Loaded<SensitivityOf> {
  const ids =
    overlay === 'classification'
      ? (picture?.nodes ?? [])
          .filter((node) => node.kind === 'dataset' && !node.isRedacted && node.change !== 'removed')
          .map(({ id }) => id)
          .sort()
      : [];
  return useLoaded<SensitivityOf>(`sensitivity ${ids.join(' ')}`, async (ask) =>
    ids.length ? sensitivityOf(await ask(LineageSensitivityDocument, { ids })) : new Map(),
  );
}
