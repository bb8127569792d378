import { linePath } from './line';

interface Props {
  /** What the line tells, for those who do not see it. */
  label: string;
  values: readonly (number | undefined)[];
  slots: number;
}

const WIDTH = 160;
const HEIGHT = 32;

/** A small line of what was seen while the page is open, the newest at the right. */
export function Sparkline({ label, values, slots }: Props) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
      width={WIDTH}
      height={HEIGHT + 4}
      style={{ maxWidth: '100%', display: 'block' }}
    >
      <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} stroke="var(--mantine-color-default-border)" />
      <path
        d={linePath(values, slots, WIDTH, HEIGHT)}
        fill="none"
        stroke="var(--mantine-primary-color-light-color)"
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
