import { Badge, type MantineColor } from '@mantine/core';
import type { ReactNode } from 'react';

/** A word on a tint: the text keeps the colour of text, so that it can be read on every tint. */
export function Tint({
  color,
  children,
  title,
}: {
  color: MantineColor;
  children: ReactNode;
  title?: string;
}) {
  return (
    <Badge
      color={color}
      variant="light"
      size="sm"
      radius="sm"
      tt="none"
      // A word that is cut says nothing.
      miw="max-content"
      c="var(--mantine-color-text)"
      title={title}
    >
      {children}
    </Badge>
  );
}
