import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';

type Props = ButtonProps & { ref?: Ref<HTMLAnchorElement>; children?: ReactNode };

/** A link that looks like a button, for what one often does next. */
export const ButtonLink = createLink(({ ref, ...props }: Props) => (
  <Button component="a" ref={ref} variant="default" size="compact-sm" {...props} />
));
