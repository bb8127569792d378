/** The server takes 366 days from now; the end of a day is up to one more. */
export const LONGEST_WAIVER_DAYS = 364;

/** The day some days after a time, in the reader's zone, as a date input takes it. */
export function dayAfter(time: Date, days: number): string {
  const day = new Date(time.getFullYear(), time.getMonth(), time.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** The end of a day in the reader's zone as ISO-8601; undefined when it is no day. */
export function endOfDay(day: string): string | undefined {
  const end = new Date(`${day}T23:59:59`);
  return Number.isNaN(end.getTime()) ? undefined : end.toISOString();
}
