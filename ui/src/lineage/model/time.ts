const HOUR = 3600_000;

/** Between which times the slider goes, in milliseconds: from just before the first sighting until now. */
export function rangeOf(
  firstSeen: readonly string[],
  now: number,
): { from: number; to: number; step: number } {
  const first = firstSeen
    .map((time) => Date.parse(time))
    .reduce((least, time) => Math.min(least, time), now - 24 * HOUR);
  const span = now - first;
  const step = span > 60 * 24 * HOUR ? 24 * HOUR : span > 3 * 24 * HOUR ? HOUR : 5 * 60_000;
  const from = Math.floor(first / step) * step;
  return { from, to: from + Math.ceil((now - from) / step) * step, step };
}

/** A time as an input of type datetime-local takes it, in the reader's zone. */
export function toLocal(time: string | undefined): string {
  if (!time) return '';
  const date = new Date(time);
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** What such an input holds as ISO-8601; undefined when it is empty. */
export function fromLocal(value: string): string | undefined {
  const time = value ? new Date(value) : undefined;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
}
