import { expect, test } from './page';
import { settled, to } from './steps';

test('a dead letter is replayed and leaves the list', async ({ page }) => {
  await page.goto(to('/operations', { tab: 'dead-letters' }));
  await settled(page);
  const letters = page.getByRole('checkbox', { name: /^Choose / });
  const before = await letters.count();
  expect(before).toBeGreaterThan(0);
  await expect(page.getByText(`${before} loaded,`)).toBeVisible();
  const name = (await letters.first().getAttribute('aria-label')) ?? '';
  const replayed = page.getByRole('checkbox', { name, exact: true });

  await letters.first().check();
  await page.getByRole('button', { name: 'Replay 1…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Replay 1 dead letter?' });
  await expect(dialog).toContainText('byte for byte');
  await dialog.getByRole('button', { name: 'Replay', exact: true }).click();
  await expect(page.getByText('1 dead letter sent again')).toBeVisible();
  // What cannot be used still comes back as another letter, so only those from before are counted.
  await expect(replayed).toHaveCount(0);

  await page.getByRole('checkbox', { name: 'Show replayed ones too' }).check();
  await expect(replayed).toHaveCount(1);
  await expect(page.getByRole('listitem').filter({ has: replayed })).toContainText('replayed');
});
