import { expect, expectAccessible, test } from './page';

test.describe('every page', () => {
  for (const path of ['/', '/lineage', '/impact', '/identity', '/operations']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${path} in ${colorScheme} is accessible`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
      });
    }
  }
});
