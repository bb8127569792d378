import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  readAudit,
  readCompare,
  readDraft,
  readErasures,
  readExceptions,
  readFindings,
  readPolicies,
  readPolicy,
  readReport,
  readReports,
} from '../governance/address';
import { root } from './root';

const section = createRoute({
  getParentRoute: () => root,
  path: '/governance',
  component: lazyRouteComponent(() => import('../governance/GovernanceLayout'), 'GovernanceLayout'),
});

const overview = createRoute({
  getParentRoute: () => section,
  path: '/',
  component: lazyRouteComponent(() => import('../governance/OverviewPage'), 'OverviewPage'),
});

const policies = createRoute({
  getParentRoute: () => section,
  path: '/policies',
  validateSearch: readPolicies,
  component: lazyRouteComponent(() => import('../governance/policies/PoliciesPage'), 'PoliciesPage'),
});

const policy = createRoute({
  getParentRoute: () => section,
  path: '/policy',
  validateSearch: readPolicy,
  component: lazyRouteComponent(() => import('../governance/policies/PolicyPage'), 'PolicyPage'),
});

const draft = createRoute({
  getParentRoute: () => section,
  path: '/draft',
  validateSearch: readDraft,
  component: lazyRouteComponent(() => import('../governance/draft/DraftPage'), 'DraftPage'),
});

const findings = createRoute({
  getParentRoute: () => section,
  path: '/findings',
  validateSearch: readFindings,
  component: lazyRouteComponent(() => import('../governance/findings/FindingsPage'), 'FindingsPage'),
});

const exceptions = createRoute({
  getParentRoute: () => section,
  path: '/exceptions',
  validateSearch: readExceptions,
  component: lazyRouteComponent(() => import('../governance/exceptions/ExceptionsPage'), 'ExceptionsPage'),
});

const reports = createRoute({
  getParentRoute: () => section,
  path: '/reports',
  validateSearch: readReports,
  component: lazyRouteComponent(() => import('../governance/reports/ReportsPage'), 'ReportsPage'),
});

const report = createRoute({
  getParentRoute: () => section,
  path: '/report',
  validateSearch: readReport,
  component: lazyRouteComponent(() => import('../governance/reports/ReportPage'), 'ReportPage'),
});

const comparison = createRoute({
  getParentRoute: () => section,
  path: '/comparison',
  validateSearch: readCompare,
  component: lazyRouteComponent(() => import('../governance/reports/ComparisonPage'), 'ComparisonPage'),
});

const erasures = createRoute({
  getParentRoute: () => section,
  path: '/erasures',
  validateSearch: readErasures,
  component: lazyRouteComponent(() => import('../governance/erasures/ErasuresPage'), 'ErasuresPage'),
});

const audit = createRoute({
  getParentRoute: () => section,
  path: '/audit',
  validateSearch: readAudit,
  component: lazyRouteComponent(() => import('../governance/audit/AuditPage'), 'AuditPage'),
});

const access = createRoute({
  getParentRoute: () => section,
  path: '/access',
  component: lazyRouteComponent(() => import('../governance/tokens/AccessPage'), 'AccessPage'),
});

/** The pages of governance, below one entry of the header. */
export const governance = section.addChildren([
  overview,
  policies,
  policy,
  draft,
  findings,
  exceptions,
  reports,
  report,
  comparison,
  erasures,
  audit,
  access,
]);
