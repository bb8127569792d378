/** Reads of search parameters: whatever stands in a URL, a page gets what it can use. */

/** A text, or undefined when there is none. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Several texts; undefined when there are none. */
export function texts(value: unknown): string[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).map(text).filter((each) => each !== undefined);
  return all.length ? all : undefined;
}

/** One of some words, or undefined. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

/** A whole number within bounds, or undefined. */
export function whole(value: unknown, least: number, most: number): number | undefined {
  const number = Number(value);
  return value !== '' && value != null && Number.isInteger(number) && number >= least && number <= most
    ? number
    : undefined;
}

/** A time in the form that the API takes; what is none is as if it were not given. */
export function time(value: unknown): string | undefined {
  const written = text(value);
  const at = written ? Date.parse(written) : NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
