import { expect, test } from './page';
import { columnOf, meshOf, to } from './steps';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

interface Report {
  consumers: { owners: { name: string }[] }[];
}

test('what dropping a column breaks, by owner and as Markdown', async ({ page, request }) => {
  const { contactTopic } = await meshOf(request);
  const column = columnOf(contactTopic, 'email');
  await page.goto(to('/dataset', { id: contactTopic, tab: 'columns', column: 'email' }));
  await page
    .getByRole('region', { name: 'Lineage of email' })
    .getByRole('link', { name: 'What would break' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Impact' })).toBeVisible();
  await expect(page.getByLabel('What happens')).toHaveValue('COLUMN_DROPPED');
  await page.getByRole('button', { name: 'Show who is hit' }).click();

  await expect(page.getByRole('heading', { level: 2, name: 'Breaking' })).toBeVisible();
  await expect(page.getByText(/^1 finding \(1 breaking, 0 dangerous, 0 safe\)/)).toBeVisible();
  const proposal = { proposals: [{ steps: [{ subject: column, kind: 'COLUMN_DROPPED' }] }] };
  const report = await request.post('/api/v1/impact', { data: proposal });
  const owners = ((await report.json()) as Report).consumers.flatMap((each) =>
    each.owners.length ? each.owners.map(({ name }) => name) : ['Nobody known owns these'],
  );
  const groups = page.getByRole('region', { name: 'Who is hit' }).getByRole('heading', { level: 3 });
  await expect(groups).toHaveCount(new Set(owners).size);
  expect((await groups.allTextContents()).sort()).toEqual([...new Set(owners)].sort());
  expect(owners).toContain('crm-team');

  await page.getByRole('button', { name: 'Copy as Markdown…' }).click();
  const dialog = page.getByRole('dialog', { name: 'As Markdown' });
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  const markdown = await request.post('/api/v1/impact', {
    data: proposal,
    headers: { Accept: 'text/markdown' },
  });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await markdown.text());
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  // The question is in the address: whoever gets the link sees the same verdict.
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: 'Breaking' })).toBeVisible();
  await expect(groups).toHaveCount(new Set(owners).size);
});
