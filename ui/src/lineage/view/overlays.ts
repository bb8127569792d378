import type { PictureNode } from '../model/types';
import { ago } from '../../ui/time';

/** A small sign on a node: a word, and a colour of the theme that only repeats it. */
export interface OverlaySign {
  text: string;
  color: string;
  /** The whole of it, for the tooltip and for those who listen. */
  title: string;
}

/** Something more to see on the nodes. Add to OVERLAYS and it can be chosen in the toolbar. */
export interface Overlay {
  id: string;
  label: string;
  sign(node: PictureNode): OverlaySign | undefined;
}

const DAY = 24 * 3600 * 1000;

const freshness: Overlay = {
  id: 'freshness',
  label: 'Last seen',
  sign({ lastSeen }) {
    if (!lastSeen) return undefined;
    const age = Date.now() - Date.parse(lastSeen);
    const color = age < DAY ? 'teal' : age < 7 * DAY ? 'gray' : 'orange';
    return { text: ago(lastSeen), color, title: `Last seen ${ago(lastSeen)}` };
  },
};

export const OVERLAYS: readonly Overlay[] = [freshness];
