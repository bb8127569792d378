import { TextInput } from '@mantine/core';
import { daysAfter, problemOfEnd } from './day';

interface Props {
  day: string;
  now: number;
  onChange: (day: string) => void;
}

/** The last day on which something holds, within a year from now. */
export function LastDay({ day, now, onChange }: Props) {
  return (
    <TextInput
      type="date"
      label="Last day (UTC)"
      description="At most a year from now"
      required
      value={day}
      min={daysAfter(now, 0)}
      max={daysAfter(now, 365)}
      error={problemOfEnd(day, now)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
