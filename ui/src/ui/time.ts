const SECOND = 1000;
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 3600 * SECOND],
  ['month', 30 * 24 * 3600 * SECOND],
  ['day', 24 * 3600 * SECOND],
  ['hour', 3600 * SECOND],
  ['minute', 60 * SECOND],
];
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** E.g. "3 hours ago" or "in 2 days". */
export function ago(time: string, now = Date.now()): string {
  const difference = Date.parse(time) - now;
  for (const [unit, length] of UNITS) {
    if (Math.abs(difference) >= length) return relative.format(Math.round(difference / length), unit);
  }
  return 'just now';
}

/** A time with its date, in the reader's zone, to the second. */
export function exact(time: string): string {
  return new Date(time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
}

/** E.g. "850 ms", "42 s", "3 min 20 s", "5 min", "2 h 5 min"; a dash when unknown. */
export function duration(seconds: number | null | undefined): string {
  if (seconds == null) return '–';
  // Rounded first: what comes to a whole unit is told in it, never as 60 of the one below.
  if (Math.round(seconds * 1000) < 1000) return `${Math.round(seconds * 1000)} ms`;
  if (Math.round(seconds * 10) < 600) return `${Math.round(seconds * 10) / 10} s`;
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? both(minutes, 'min', whole % 60, 's')
    : both(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function both(large: number, unit: string, small: number, smallUnit: string): string {
  return small ? `${large} ${unit} ${small} ${smallUnit}` : `${large} ${unit}`;
}
