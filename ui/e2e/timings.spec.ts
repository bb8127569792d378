import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { meshOf, picture, settled, to } from './steps';

/** Only what nobody would wait for fails; the numbers are printed to be compared. */
const TOO_LONG_MS = 10_000;
const TEXTS = ['shipment', 'custmer-identity', 'email', 'team:logistics', 'parcels'];

function print(what: string, times: readonly number[]): void {
  const sorted = times.map(Math.round).sort((one, other) => one - other);
  console.log(`${what}: ${sorted.join(', ')} ms, in the middle ${sorted[sorted.length >> 1]} ms`);
}

/** From the last letter to the frame that shows its answers. */
async function timeToResults(page: Page, text: string): Promise<number> {
  const time = page.evaluate(
    () =>
      new Promise<number>((done) => {
        let typed: number | undefined;
        document.addEventListener('input', () => (typed = performance.now()), { capture: true });
        const look = () => {
          const isThere = document.querySelector('[aria-label="Results"]:not([data-old]) li');
          if (typed !== undefined && isThere) done(performance.now() - typed);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await page.getByRole('searchbox', { name: /^Search datasets/ }).fill(text);
  return time;
}

test('results are on the screen soon after typing stops', async ({ page }) => {
  const times: number[] = [];
  for (const text of TEXTS) {
    await page.goto('/');
    await settled(page);
    times.push(await timeToResults(page, text));
  }
  print('search, from the last letter to the results', times);
  expect(Math.max(...times)).toBeLessThan(TOO_LONG_MS);
});

test('the largest closure of the demo is drawn soon', async ({ page, request }) => {
  const { shipmentTopic } = await meshOf(request);
  const layouts: number[] = [];
  const opened: number[] = [];
  for (let round = 0; round < 3; round++) {
    await page.goto(to('/lineage', { root: shipmentTopic, hops: 'all', view: 'graph' }));
    await expect(picture(page).locator('[data-kind]').first()).toBeVisible();
    const drawn = await page.waitForFunction(() => {
      const last = performance.getEntriesByName('lineage-drawn').at(-1);
      return last && { layout: last.duration, sinceOpened: last.startTime + last.duration };
    });
    const { layout, sinceOpened } = (await drawn.jsonValue()) as { layout: number; sinceOpened: number };
    layouts.push(layout);
    opened.push(sinceOpened);
  }
  print('lineage of the shipment topic, all hops, from the answer to the picture', layouts);
  print('lineage of the shipment topic, all hops, from opening the page to the picture', opened);
  expect(Math.max(...opened)).toBeLessThan(TOO_LONG_MS);
});
