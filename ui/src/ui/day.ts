const DAY = 24 * 3600 * 1000;

/** The day of a time, in UTC, as date inputs write it. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** A day so many days after a time. */
export function daysAfter(time: number, days: number): string {
  return dayOf(time + days * DAY);
}

/** The end of a day in UTC, exclusive: the beginning of the next one; undefined when it is no day. */
export function endOfDay(day: string): string | undefined {
  const start = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  return Number.isNaN(start) ? undefined : new Date(start + DAY).toISOString();
}

/** What is wrong with a last day; it has to lie within a year from now. */
export function problemOfEnd(day: string, now: number): string | undefined {
  const end = endOfDay(day);
  if (!end) return 'Say until which day.';
  if (Date.parse(end) <= now) return 'This day is over.';
  return Date.parse(end) > now + 366 * DAY ? 'At most a year from now.' : undefined;
}
