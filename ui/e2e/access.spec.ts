import type { Page, Route } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { expectAccessible } from './page';

// Refusals are logged by the browser as errors: this is about them, so it is not the test that forbids them.
const test = base;
const TOKEN = 'hw_a-token-for-the-browser-test';

/** Before an open server, one that wants to know who asks; whoever is asked about is of one role. */
async function secure(
  page: Page,
  viewer: { name: string; roles: string[]; domains: string[] },
): Promise<void> {
  await page.route('**/graphql', async (route: Route) => {
    if (route.request().headers()['authorization'] !== `Bearer ${TOKEN}`) {
      const json = { code: 'UNAUTHENTICATED', message: 'nobody is signed in', reasons: [] };
      return route.fulfill({ status: 401, headers: { 'WWW-Authenticate': 'Bearer' }, json });
    }
    if (!/\bviewer\b/.test(route.request().postData() ?? '')) return route.fallback();
    return route.fulfill({ json: { data: { viewer: { ...viewer, isOpen: false, __typename: 'Viewer' } } } });
  });
}

test('who is asked signs in with a token, and out again', async ({ page }) => {
  await secure(page, { name: 'kim', roles: ['viewer'], domains: [] });
  await page.goto('/governance/policies');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
  const token = page.getByLabel(/^Token/);
  await token.fill('hw_wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The server does not take this token.')).toBeVisible();
  await token.fill(`Bearer ${TOKEN}`);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Policies' })).toBeVisible();
  expect(page.url()).not.toContain(TOKEN);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('hw_a-token');
  const account = page.getByRole('button', { name: 'Signed in as kim, Viewer' });
  await expect(account).toBeVisible();

  // What a role cannot use says so.
  await page.getByRole('navigation', { name: 'Governance' }).getByRole('link', { name: 'Audit' }).click();
  await expect(page.getByText('This page is for the role governance')).toBeVisible();
  await expectAccessible(page);

  await account.click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('hw_a-token');
});

test('who asks too much waits, and is asked again by itself', async ({ page }) => {
  let refusals = 0;
  await page.route('**/graphql', async (route: Route) => {
    if (refusals > 0 || !(route.request().postData() ?? '').includes('Policies')) return route.fallback();
    refusals++;
    const json = { code: 'TOO_MANY_REQUESTS', message: 'more than one caller may ask for', reasons: [] };
    return route.fulfill({ status: 429, headers: { 'Retry-After': '1' }, json });
  });
  await page.goto('/governance/policies');
  await expect(page.getByRole('alert')).toContainText('The server asks for a pause.');
  await expect(page.getByRole('list', { name: 'Policies' }).getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
