import { expect, test } from './page';
import { hits, meshOf, search, settled, to } from './steps';

/** From a column of a report to the table where its value is first written, hop by hop. */
const WAY = [
  ['LIFETIME_VALUE_EUR', 'CUSTOMER.CORE.CUSTOMER_360'],
  ['INVOICES_TOTAL', 'ANALYTICS.STAGING.STG_CUSTOMERS'],
  ['INVOICES_TOTAL', 'ANALYTICS.RAW.CUSTOMER_PROFILE'],
  ['invoices_total', 'customer.customer_profile'],
  ['total_amount', 'billing.invoice_fact'],
  ['total_amount', 'billing.invoice.v1.issued'],
  ['total_amount', 'billing.public.invoice'],
] as const;

test('a misspelt column is found and followed to its source', async ({ page }) => {
  await page.goto('/');
  await search(page, 'lifetme_value_eur');
  const report = hits(page).filter({
    has: page.getByRole('link', { name: 'ANALYTICS.MARTS.CHURN_FEATURES', exact: true }),
  });
  await report.getByRole('link', { name: 'LIFETIME_VALUE_EUR' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'ANALYTICS.MARTS.CHURN_FEATURES' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'columns' })).toHaveAttribute('aria-selected', 'true');
  const lineage = page.getByRole('region', { name: 'Lineage of LIFETIME_VALUE_EUR' });
  await expect(lineage.getByRole('heading', { level: 2, name: 'LIFETIME_VALUE_EUR' })).toBeFocused();
  for (const [column, dataset] of WAY) {
    const name = new RegExp(`^Follow upstream\\s*: ${column} of ${dataset}$`);
    const follow = lineage.getByRole('button', { name });
    await follow.click();
    await expect(follow).toHaveCount(0);
  }
  await expect(lineage.getByText('Nothing further upstream is known.')).toHaveCount(1);

  // The source is one click away.
  await lineage.getByRole('link', { name: 'billing.public.invoice', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'billing.public.invoice' })).toBeVisible();
});

test('back and forward restore the search', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('searchbox', { name: /^Search datasets/ });
  await search(page, 'customer');
  const all = await page.getByRole('heading', { level: 2, name: /results?$/ }).textContent();
  const datasets = page.getByRole('group', { name: 'Kind' }).getByRole('checkbox', { name: /^Dataset,/ });
  await datasets.check();
  await expect(page.getByRole('heading', { level: 2, name: /results?$/ })).not.toHaveText(all ?? '');
  await settled(page);
  const narrowed = await hits(page).allTextContents();
  const first = hits(page).first().getByRole('link').first();
  const name = (await first.textContent()) ?? '';
  await first.click();
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();

  await page.goBack();
  await expect(box).toHaveValue('customer');
  await expect(datasets).toBeChecked();
  await expect.poll(() => hits(page).allTextContents()).toEqual(narrowed);
  await page.goBack();
  await expect(datasets).not.toBeChecked();
  await expect(box).toHaveValue('customer');
  await expect(page.getByRole('heading', { level: 2, name: /results?$/ })).toHaveText(all ?? '');
  await page.goForward();
  await expect(datasets).toBeChecked();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
});

test('the keyboard alone opens a dataset with the finder', async ({ page, request }) => {
  const { contactTopic } = await meshOf(request);
  await page.goto('/operations');
  await settled(page);
  await page.keyboard.press('Control+k');
  const finder = page.getByRole('combobox', { name: 'Find anything' });
  await expect(finder).toBeFocused();
  await page.keyboard.type('crm.contact.v1');
  const options = page.getByRole('listbox', { name: 'What was found' }).getByRole('option');
  await expect(options.first()).toContainText('crm.contact.v1.changed');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'crm.contact.v1.changed' })).toBeVisible();
  await expect(finder).toHaveCount(0);

  // Escape gives the page back, and what was looked at is offered first.
  await page.keyboard.press('Control+k');
  await expect(options.first()).toContainText('crm.contact.v1.changed');
  await page.keyboard.press('Escape');
  await expect(finder).toHaveCount(0);
  expect(page.url()).toContain(to('/dataset', { id: contactTopic }).slice(1));
});
