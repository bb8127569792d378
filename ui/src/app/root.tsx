import { Title } from '@mantine/core';
import { createRootRoute } from '@tanstack/react-router';
import { Empty, Failed } from '../ui/States';
import { Shell } from './Shell';

/** What all pages have in common. */
export const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => (
    <>
      <Title order={1} size="h2">
        Page not found
      </Title>
      <Empty title="There is no such page">Search finds what the catalog holds.</Empty>
    </>
  ),
  errorComponent: ({ error, reset }) => <Failed error={error} retry={reset} />,
});
