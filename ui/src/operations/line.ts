/** The parts of a line through values from left to right; a gap where a value is missing. */
export function linePath(
  values: readonly (number | undefined)[],
  slots: number,
  width: number,
  height: number,
): string {
  const top = highest(values);
  const step = slots > 1 ? width / (slots - 1) : 0;
  // The newest value is always at the right edge, so that the line grows to the left.
  const first = slots - values.length;
  let path = '';
  let isOpen = false;
  values.forEach((value, index) => {
    if (value === undefined) {
      isOpen = false;
      return;
    }
    const x = round((first + index) * step);
    const y = round(height - (value / top) * height);
    path += `${isOpen ? 'L' : 'M'}${x} ${y}`;
    isOpen = true;
  });
  return path;
}

/** The greatest value, at least 1, so that a line of zeros lies at the bottom. */
export function highest(values: readonly (number | undefined)[]): number {
  return Math.max(1, ...values.map((value) => value ?? 0));
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** A number of records per second, short. */
export function rateText(rate: number | undefined): string {
  if (rate === undefined) return '–';
  if (rate === 0) return '0/s';
  return `${rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate).toLocaleString('en')}/s`;
}
