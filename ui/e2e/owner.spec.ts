import { test as base, expect, type Page } from '@playwright/test';
import { startApplication, type Application } from '../scripts/application.mjs';
import { expectAccessible } from './page';
import { startProvider } from './provider';
import { ask, settled, to } from './steps';

// What is refused is logged by the browser as an error: this is about it, so it is not the test that forbids that.
const test = base;
const OWN = 'customer-management';
const OTHER = 'fintech-core';

interface Row {
  cells: { text: string; isHidden: boolean }[];
}
interface Report {
  hiddenRows: number;
  hiddenCells: number;
  sections: { title: string; rows: { edges: { node: Row }[] } }[];
}

let provider: Awaited<ReturnType<typeof startProvider>>;
let secured: Application;
let token: string;

/** A second server of the same catalog, at which people sign in. */
test.beforeAll(async () => {
  test.setTimeout(150_000);
  test.skip(!process.env['HEADWATER_NEO4J'], 'a server that knows who asks needs the services');
  provider = await startProvider();
  secured = await startApplication({ HEADWATER_OIDC: 'true', HEADWATER_OIDC_URL: provider.url });
  token = provider.tokenOf({ name: 'olga', roles: ['domain-owner'], domains: [OWN] });
});

test.afterAll(async () => {
  await secured?.stop();
  await provider?.stop();
});

async function signedIn(page: Page, path: string): Promise<void> {
  await page.goto(secured.url + path);
  await page.getByLabel(/^Token/).fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: `Signed in as olga, Domain owner of ${OWN}` })).toBeVisible();
}

test('a domain owner runs and keeps the reports of their domains', async ({ page, request }) => {
  await signedIn(page, '/governance/reports');
  await settled(page);
  // What is about the whole mesh only is not offered.
  const main = page.getByRole('main');
  await expect(main.getByText('For governance: it is about the whole mesh.')).toHaveCount(1);
  await expect(main.getByRole('link', { name: /SOC 2/ })).toHaveCount(0);
  await expect(main.getByLabel('Domain', { exact: true }).getByRole('option')).toHaveText(['any', OWN]);
  await expectAccessible(page);

  await main.getByRole('link', { name: 'Inventory of personal data', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Which domain?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
  await expect(page.getByLabel('Domain', { exact: true }).getByRole('option')).toHaveText([
    'choose one',
    OWN,
  ]);
  await page.getByLabel('Domain', { exact: true }).selectOption(OWN);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('tab').first()).toBeVisible();

  await page.getByRole('button', { name: 'Keep…' }).click();
  const keep = page.getByRole('dialog', { name: 'Keep this report' });
  await expect(keep).toContainText('It is recorded as done by olga.');
  await keep.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page).toHaveURL(/[?&]id=/);
  await settled(page);
  await expect(page.getByRole('main')).toContainText(/by olga; kept as/);
  await expect(page.getByRole('heading', { name: 'Which domain?' })).toHaveCount(0);

  // One of the whole mesh, which governance kept, is not theirs.
  const { keepReport } = await ask<{ keepReport: { id: string } }>(
    request,
    'mutation { keepReport(kind: PII_INVENTORY, by: "Browser test") { id } }',
  );
  await page.goto(secured.url + to('/governance/report', { id: keepReport.id }));
  await expect(page.getByRole('heading', { name: `No report ${keepReport.id} is kept` })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'See the reports that there are' }).click();
  const kept = page.getByRole('list', { name: 'Kept reports' }).getByRole('listitem');
  await expect(kept).toHaveCount(1);
  await expect(kept).toContainText(OWN);
});

test('the report of another domain is refused, and it is said why', async ({ page }) => {
  await signedIn(page, to('/governance/report', { kind: 'PII_INVENTORY', domain: OTHER }));
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('Not for your role');
  await expect(refusal).toContainText(
    `This needs the role domain-owner for the domain ${OTHER}; ask an administrator for it`,
  );
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(secured.url + to('/governance/report', { kind: 'SOC2_EVIDENCE' }));
  await expect(page.getByRole('heading', { name: /^This report is for governance/ })).toBeVisible();
});

test('what a domain owner may not see is hidden and counted', async ({ page, request }) => {
  const of = `complianceReport(kind: CROSS_DOMAIN_FLOWS, domain: "${OWN}") { hiddenRows hiddenCells
    sections { title rows(first: 1000) { edges { node { cells { text isHidden } } } } } }`;
  const { complianceReport: whole } = await ask<{ complianceReport: Report }>(request, `{ ${of} }`);
  expect(whole.hiddenRows).toBe(0);
  const answer = await request.post(`${secured.url}/graphql`, {
    headers: { Authorization: `Bearer ${token}` },
    data: { query: `{ ${of} }` },
  });
  const { data } = (await answer.json()) as { data: { complianceReport: Report } };
  const { hiddenCells, hiddenRows, sections } = data.complianceReport;
  expect(hiddenCells).toBeGreaterThan(0);

  await signedIn(page, to('/governance/report', { kind: 'CROSS_DOMAIN_FLOWS', domain: OWN }));
  await expect(page.getByRole('status').filter({ hasText: 'Not all of it is for you' })).toContainText(
    `Something is hidden from you in ${hiddenRows} rows: ${hiddenCells} cells.`,
  );
  let shown = 0;
  for (const [at, { rows }] of sections.entries()) {
    await page.getByRole('tab').nth(at).click();
    const hidden = rows.edges.flatMap(({ node }) => node.cells).filter(({ isHidden }) => isHidden).length;
    await expect(page.getByRole('tabpanel').getByRole('cell', { name: '(hidden)', exact: true })).toHaveCount(
      hidden,
    );
    shown += hidden;
    // The names that are hidden stand nowhere else on the page.
    const names = rows.edges.flatMap(({ node }, row) =>
      node.cells.flatMap(({ isHidden }, cell) =>
        isHidden ? [whole.sections[at]?.rows.edges[row]?.node.cells[cell]?.text ?? ''] : [],
      ),
    );
    for (const name of names) {
      expect(name).not.toBe('');
      await expect(page.getByRole('tabpanel').getByText(name, { exact: true })).toHaveCount(0);
    }
  }
  expect(shown).toBe(hiddenCells);
  await expectAccessible(page);
});
