import { Title } from '@mantine/core';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Empty, Failed } from '../ui/States';
import { readDatasetSearch, readEntitySearch } from '../entity/address';
import { readImpactSearch } from '../impact/address';
import { readLineageSearch } from '../lineage/address';
import { readIdentitySearch } from '../identity/address';
import { readOperationsSearch } from '../operations/address';
import { readSearch } from '../search/address';
import { SearchPage } from '../search/SearchPage';
import { Shell } from './Shell';

const root = createRootRoute({
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

const search = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readSearch,
  component: SearchPage,
});

const dataset = createRoute({
  getParentRoute: () => root,
  path: '/dataset',
  validateSearch: readDatasetSearch,
  component: lazyRouteComponent(() => import('../dataset/DatasetPage'), 'DatasetPage'),
});

const entity = createRoute({
  getParentRoute: () => root,
  path: '/entity',
  validateSearch: readEntitySearch,
  component: lazyRouteComponent(() => import('../entity/EntityPage'), 'EntityPage'),
});

const lineage = createRoute({
  getParentRoute: () => root,
  path: '/lineage',
  validateSearch: readLineageSearch,
  component: lazyRouteComponent(() => import('../lineage/LineagePage'), 'LineagePage'),
});

const impact = createRoute({
  getParentRoute: () => root,
  path: '/impact',
  validateSearch: readImpactSearch,
  component: lazyRouteComponent(() => import('../impact/ImpactPage'), 'ImpactPage'),
});

const identity = createRoute({
  getParentRoute: () => root,
  path: '/identity',
  validateSearch: readIdentitySearch,
  component: lazyRouteComponent(() => import('../identity/IdentityPage'), 'IdentityPage'),
});

const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  validateSearch: readOperationsSearch,
  component: lazyRouteComponent(() => import('../operations/OperationsPage'), 'OperationsPage'),
});

/** Where each page is. Search parameters are read by each page's address.ts, so every state has a link. */
export const router = createRouter({
  routeTree: root.addChildren([search, dataset, entity, lineage, impact, identity, operations]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
