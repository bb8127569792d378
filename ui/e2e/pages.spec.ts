import { expect, expectAccessible, expectNoSidewaysScroll, test } from './page';
import { columnOf, meshOf, places, settled, to, type Mesh } from './steps';

const TABS = [
  'overview',
  'columns',
  'classification',
  'lineage',
  'runs',
  'consumers',
  'history',
  'activity',
  'names',
];
const WINDOWS = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 375, height: 700 },
};

/** Every page in every state that looks different. */
const PAGES: Record<string, (mesh: Mesh) => string> = {
  'search before anything is typed': () => '/',
  'search with answers': () => to('/', { q: 'customer' }),
  'search, narrowed': () => to('/', { q: 'customer', kinds: ['DATASET'] }),
  'search with no answer': () => to('/', { q: 'qqqqzzzz' }),
  ...Object.fromEntries(
    TABS.map((tab) => [`dataset, ${tab}`, ({ profile }: Mesh) => to('/dataset', { id: profile, tab })]),
  ),
  'dataset, a column': ({ profile }) => to('/dataset', { id: profile, tab: 'columns', column: 'email' }),
  'dataset that is not there': () => to('/dataset', { id: 'dataset:nowhere/nothing' }),
  job: ({ job }) => to('/entity', { id: job }),
  'run that failed': ({ run }) => to('/entity', { id: run }),
  product: ({ product }) => to('/entity', { id: product }),
  domain: ({ domain }) => to('/entity', { id: domain }),
  'job that is not there': () => to('/entity', { id: 'job:nowhere/nothing' }),
  'lineage without a start': () => '/lineage',
  'lineage, picture': ({ profile }) => to('/lineage', { root: profile, view: 'graph' }),
  'lineage, everything': ({ profile }) => to('/lineage', { root: profile, view: 'graph', hops: 'all' }),
  'lineage, columns and panel': ({ profile }) =>
    to('/lineage', { root: profile, view: 'graph', open: [profile], panel: profile }),
  'lineage, path of a column': ({ profile }) =>
    to('/lineage', { root: profile, view: 'graph', column: columnOf(profile, 'email') }),
  'lineage by domain': ({ profile }) =>
    to('/lineage', { root: profile, view: 'graph', hops: 'all', group: 'domain' }),
  'lineage, list': ({ profile }) => to('/lineage', { root: profile, view: 'list' }),
  'lineage, classification': ({ profile }) =>
    to('/lineage', { root: profile, view: 'graph', overlay: 'classification', open: [profile] }),
  'lineage, list with classification': ({ profile }) =>
    to('/lineage', { root: profile, view: 'list', overlay: 'classification' }),
  impact: () => '/impact',
  'impact, verdict': ({ contactTopic }) =>
    to('/impact', { subject: columnOf(contactTopic, 'email'), kind: 'COLUMN_DROPPED' }),
  'impact of a contract': () => to('/impact', { way: 'file' }),
  'impact of a schema': () => to('/impact', { way: 'schema' }),
  governance: () => '/governance',
  policies: () => '/governance/policies',
  'policies, narrowed to none': () => to('/governance/policies', { find: 'qqqqzzzz' }),
  policy: () => to('/governance/policy', { id: 'retention-set' }),
  'policy that is not there': () => to('/governance/policy', { id: 'nothing' }),
  'a policy to try': () => to('/governance/draft', { policy: 'retention-set' }),
  findings: () => '/governance/findings',
  'findings of classification': () => to('/governance/findings', { of: 'classification' }),
  exceptions: () => '/governance/exceptions',
  reports: () => '/governance/reports',
  'report, inventory': () => to('/governance/report', { kind: 'PII_INVENTORY' }),
  'report, register': () => to('/governance/report', { kind: 'PROCESSING_REGISTER' }),
  'report, scorecard': () => to('/governance/report', { kind: 'POLICY_SCORECARD' }),
  'report that wants a column': () => to('/governance/report', { kind: 'ERASURE_PLAN' }),
  'report, erasure plan': ({ contactTopic }) =>
    to('/governance/report', { kind: 'ERASURE_PLAN', column: columnOf(contactTopic, 'email') }),
  'comparison of no reports': () => '/governance/comparison',
  erasures: () => '/governance/erasures',
  'erasure that is not there': () => to('/governance/erasures', { id: 'nothing' }),
  audit: () => '/governance/audit',
  'tokens and roles': () => '/governance/access',
  'identity, suspected': () => '/identity',
  'identity, decisions': () => to('/identity', { tab: 'decisions' }),
  'identity, rules': () => to('/identity', { tab: 'rules' }),
  'operations, health': () => '/operations',
  'operations, dead letters': () => to('/operations', { tab: 'dead-letters' }),
  'operations, names': () => to('/operations', { tab: 'names' }),
  'no such page': () => '/nowhere',
};

for (const [width, viewport] of Object.entries(WINDOWS)) {
  test.describe(width, () => {
    test.use({ viewport });
    for (const [name, address] of Object.entries(PAGES)) {
      test(`${name} can be read`, async ({ page, request }) => {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        const path = address(await meshOf(request));
        await page.goto(path);
        await settled(page);
        if (path.includes('view=graph')) await places(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
          await expectAccessible(page);
        }
        if (width === 'narrow') await expectNoSidewaysScroll(page);
      });
    }
  });
}
