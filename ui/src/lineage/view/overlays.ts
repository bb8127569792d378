import { KIND_MARKS, LEVEL_SIGNS } from '../../classification/levels';
import type { OverlayId } from '../address';
import type { Sensitivity } from '../data/sensitivity';
import type { PictureNode } from '../model/types';
import { ago } from '../../ui/time';

/** A small sign on a node: a word, and a colour of the theme that only repeats it. */
export interface OverlaySign {
  text: string;
  color: string;
  /** The whole of it, for the tooltip and for those who listen. */
  title: string;
}

/** Something more to see on the nodes, and on the columns of those that are unfolded. */
export interface Overlay {
  id: OverlayId;
  sign(node: PictureNode): OverlaySign | undefined;
  column?(id: string): OverlaySign | undefined;
}

/** What can be chosen in the toolbar. */
export const OVERLAY_LABELS: Record<OverlayId, string> = {
  classification: 'Classification',
  freshness: 'Last seen',
};

const DAY = 24 * 3600 * 1000;

export const FRESHNESS: Overlay = {
  id: 'freshness',
  sign({ lastSeen }) {
    if (!lastSeen) return undefined;
    const age = Date.now() - Date.parse(lastSeen);
    const color = age < DAY ? 'teal' : age < 7 * DAY ? 'gray' : 'orange';
    return { text: ago(lastSeen), color, title: `Last seen ${ago(lastSeen)}` };
  },
};

/** How sensitive datasets and their columns are. */
export function classificationOverlay(of: ReadonlyMap<string, Sensitivity>): Overlay {
  const sign = (id: string) => signOf(of.get(id));
  return { id: 'classification', sign: ({ id }) => sign(id), column: sign };
}

/** E.g. "◑ confidential ☺": the level, and whether there is personal data. */
export function signOf(sensitivity: Sensitivity | undefined): OverlaySign | undefined {
  if (!sensitivity) return undefined;
  const { level, kinds } = sensitivity;
  if (!level && !kinds.length) return undefined;
  const sign = level && LEVEL_SIGNS[level];
  const mark = kinds.some(({ isSpecial }) => isSpecial) ? KIND_MARKS.special : KIND_MARKS.personal;
  return {
    text: [sign ? `${sign.mark} ${sign.word}` : '', kinds.length ? mark : ''].filter(Boolean).join(' '),
    color: sign?.color ?? 'grape',
    title: [
      sign?.word ?? 'no level is said',
      kinds.length ? `personal data: ${kinds.map(({ title }) => title.toLowerCase()).join(', ')}` : '',
    ]
      .filter(Boolean)
      .join('; '),
  };
}
