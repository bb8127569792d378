export const LEVELS = ['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'RESTRICTED'] as const;
export type Level = (typeof LEVELS)[number];

/** A word, a sign and a colour for each level; the signs fill up as the levels get stricter. */
export const LEVEL_SIGNS: Record<Level, { word: string; mark: string; color: string }> = {
  PUBLIC: { word: 'public', mark: '○', color: 'gray' },
  INTERNAL: { word: 'internal', mark: '◔', color: 'blue' },
  CONFIDENTIAL: { word: 'confidential', mark: '◑', color: 'orange' },
  RESTRICTED: { word: 'restricted', mark: '●', color: 'red' },
};

/** How strict a level is, -1 when there is none. */
export function rankOf(level: Level | null | undefined): number {
  return level ? LEVELS.indexOf(level) : -1;
}

export function isLevel(value: string): value is Level {
  return (LEVELS as readonly string[]).includes(value);
}

/** Signs of personal data, and of that of a special category. */
export const KIND_MARKS = { personal: '☺', special: '★' } as const;
