import { Badge } from '@mantine/core';
import type { ImpactSeverity } from '../api/generated';
import { SEVERITY } from './words';

/** A severity by its word and sign. */
export function SeverityBadge({ severity }: { severity: ImpactSeverity }) {
  const { word, sign, color, meaning } = SEVERITY[severity];
  return (
    <Badge
      variant="light"
      color={color}
      // The shades of a light badge are too pale for small text.
      c="var(--mantine-color-text)"
      radius="sm"
      tt="none"
      title={meaning}
      leftSection={<span aria-hidden>{sign}</span>}
      style={{ flexShrink: 0 }}
    >
      {word}
    </Badge>
  );
}
