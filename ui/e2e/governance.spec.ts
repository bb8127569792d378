import { readFileSync } from 'node:fs';
import { expect, test } from './page';
import { ask, columnOf, meshOf, node, places, to } from './steps';

const DAY = 86_400_000;

interface Proof {
  node: {
    classification: {
      kinds: { title: string }[];
      inferred: { kind: { id: string } | null; originId: string; path: { to: string }[] }[];
    };
  };
}

test('why a column is personal data', async ({ page, request }) => {
  const { audience } = await meshOf(request);
  const email = columnOf(audience, 'EMAIL');
  const answer = await ask<Proof>(
    request,
    `query($id: ID!) { node(id: $id) { ... on Column { classification {
       kinds { title } inferred { kind { id } originId path { to } } } } } }`,
    { id: email },
  );
  const { inferred, kinds } = answer.node.classification;
  const contact = inferred.find(({ kind }) => kind?.id === 'contact');
  expect(kinds.map(({ title }) => title)).toContain('Contact');
  expect(contact?.path.length).toBeGreaterThan(2);

  await page.goto(to('/dataset', { id: audience }));
  await expect(page.getByText('☺ contact').first()).toBeVisible();
  await page.getByRole('tab', { name: 'classification' }).click();
  await page.getByRole('rowheader', { name: 'EMAIL' }).getByRole('link').click();
  const why = page.getByRole('region', { name: 'Classification' });
  await expect(why.getByRole('group', { name: 'What it is' })).toContainText('contact');
  const steps = why.getByRole('list', { name: /^Why it is .*contact/ }).getByRole('listitem');
  await expect(steps).toHaveCount((contact?.path.length ?? 0) + 1);
  await expect(steps.first()).toContainText('the origin');
  await expect(steps.first()).toContainText('crm.contact_history');
  await expect(steps.last()).toContainText('ANALYTICS.MARTS.CAMPAIGN_AUDIENCE');

  // The same on the picture, by a word and a sign, and in the address.
  await page.goto(to('/lineage', { root: audience, view: 'graph' }));
  await places(page);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Classification' }).check();
  await expect(page).toHaveURL(/overlay=classification/);
  await expect(page.getByRole('status', { name: 'Legend of the classification' })).toContainText(
    /confidential: [1-9]/,
  );
  await expect(node(page, 'ANALYTICS.MARTS.CAMPAIGN_AUDIENCE')).toContainText('confidential; personal data:');
});

test('a report as of a date is read, proven and downloaded', async ({ page, request }) => {
  const asOf = new Date(Date.now() - DAY).toISOString().slice(0, 16);
  await page.goto('/governance');
  await page.getByRole('navigation', { name: 'Governance' }).getByRole('link', { name: 'Reports' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Inventory of personal data', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Inventory of personal data' })).toBeVisible();
  await page.getByLabel('As of (UTC)').fill(asOf);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page).toHaveURL((url) => (url.searchParams.get('asOf') ?? '').includes(asOf));

  interface Row {
    cells: { text: string }[];
    proof: { toText: string }[];
  }
  const { complianceReport } = await ask<{
    complianceReport: {
      contentHash: string;
      sections: { title: string; totalRows: number; rows: { edges: { node: Row }[] } }[];
    };
  }>(
    request,
    `query($at: DateTime!) { complianceReport(kind: PII_INVENTORY, asOf: $at) { contentHash
       sections { title totalRows rows(first: 100) { edges { node { cells { text } proof { toText } } } } } } }`,
    { at: `${asOf}:00Z` },
  );
  const sections = complianceReport.sections;
  const at = sections.findIndex(({ rows }) => rows.edges.some((edge) => edge.node.proof.length > 1));
  const proven = sections[at]?.rows.edges.map((edge) => edge.node).find(({ proof }) => proof.length > 1);
  await page
    .getByRole('tab', { name: new RegExp(`\\(${sections[at]?.totalRows}\\)`) })
    .nth(0)
    .waitFor();
  await page.getByRole('tab').nth(at).click();
  const unfold = page.getByRole('button', {
    name: new RegExp(`^${proven?.proof.length} steps of the proof`),
  });
  await unfold.first().click();
  await expect(page.getByRole('list', { name: 'Proof, from the origin' }).getByRole('listitem')).toHaveCount(
    proven?.proof.length ?? 0,
  );

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as JSON' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`pii-inventory-${asOf.slice(0, 10)}.json`);
  expect(readFileSync(await file.path(), 'utf8')).toContain(complianceReport.contentHash);
  const paper = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as PDF' }).click();
  expect(
    readFileSync(await (await paper).path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('a policy is tried before it counts', async ({ page, request }) => {
  const now = await ask<{
    policyFindings: { totalCount: number; edges: { node: { subjectId: string } }[] };
  }>(
    request,
    '{ policyFindings(policyId: "retention-set", first: 1000) { totalCount edges { node { subjectId } } } }',
  );
  const { totalCount, edges } = now.policyFindings;
  expect(totalCount).toBeGreaterThan(0);
  await page.goto(to('/governance/policy', { id: 'retention-set' }));
  await page.getByRole('link', { name: 'Change…' }).click();
  const text = page.getByRole('textbox', { name: 'Policies' });
  await expect(text).toHaveValue(/effect: warn/);
  const written = await text.inputValue();

  await text.fill(written.replace('severity: high', 'severity: hgh'));
  await page.getByRole('button', { name: 'Dry run' }).click();
  await expect(page.getByRole('alert')).toContainText("is 'hgh'");
  await page.getByRole('button', { name: /^Line \d+, column \d+$/ }).click();
  await expect(text).toBeFocused();

  await text.fill(written.replace('effect: warn', 'effect: deny'));
  await page.getByRole('button', { name: 'Dry run' }).click();
  const result = page.getByRole('region', { name: /^What would be so|^Nothing would change/ });
  await expect(
    result.getByRole('heading', { name: `Manifests that would be refused: ${edges.length}` }),
  ).toBeVisible();
  await expect(result.getByRole('heading', { name: `Would stay: ${totalCount}` })).toBeVisible();
  await expect(result.getByRole('heading', { name: 'Would come: 0' })).toBeVisible();

  // Publishing asks first, and what was only tried has changed nothing.
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish policies' });
  await expect(dialog).toContainText(`Manifests of ${edges.length} products will be refused`);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const after = await ask<{ policy: { wordings: { effect: string }[] } }>(
    request,
    '{ policy(id: "retention-set") { wordings { effect } } }',
  );
  expect(after.policy.wordings).toEqual([{ effect: 'WARN' }]);
});
