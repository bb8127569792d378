import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A test that fails when a page logs an error or a script fails. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Fails when the page is wider than its window, so that one would have to scroll sideways to read it. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(beyond, 'pixels beyond the right edge').toBeLessThanOrEqual(0);
}

/** Fails when axe finds something serious on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  // Colours that still move are not those that people read.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null))),
  );
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    interface Violation {
      id: string;
      impact: string;
      nodes: { html: string; failureSummary: string }[];
    }
    const found = (await axe.run()).violations.filter((each) =>
      ['serious', 'critical'].includes(each.impact),
    );
    return found.map(
      (each) => `${each.id}: ${each.nodes.map((node) => node.html + node.failureSummary).join('; ')}`,
    );
  });
  expect(violations).toEqual([]);
}
