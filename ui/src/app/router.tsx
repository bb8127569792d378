import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readDatasetSearch, readEntitySearch } from '../entity/address';
import { readImpactSearch } from '../impact/address';
import { readLineageSearch } from '../lineage/address';
import { readIdentitySearch } from '../identity/address';
import { readOperationsSearch } from '../operations/address';
import { readSearch } from '../search/address';
import { SearchPage } from '../search/SearchPage';
import { governance } from './governance';
import { root } from './root';

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
  routeTree: root.addChildren([search, dataset, entity, lineage, impact, governance, identity, operations]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
