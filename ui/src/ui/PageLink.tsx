import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';

type Props = Omit<AnchorProps, 'href'> & { ref?: Ref<HTMLAnchorElement>; children?: ReactNode };

/** A link to a page whose address and search parameters are checked by type. */
export const PageLink = createLink(({ ref, ...props }: Props) => (
  <Anchor ref={ref} inherit={props.size === undefined} {...props} />
));
