// Takes the pictures of the README from the demo: `npm run screenshots` beside a server (HEADWATER_URL) or the
// services (./headwater services -- npm run screenshots).
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../screenshots');
const server = process.env.HEADWATER_URL ?? 'http://127.0.0.1:8080';
const LAKE = 'hive%3A%2F%2Fmetastore.parcelpay.example%3A9083/logistics.shipments_clean';

/** A page, and what is on it when it is whole. */
const PICTURES = [
  {
    name: 'search',
    path: '/?q=shpment+statuss',
    ready: (page) => page.getByRole('link', { name: 'logistics.shipments_clean' }).first(),
  },
  {
    name: 'lineage',
    path: `/lineage?root=${encodeURIComponent(`dataset:${LAKE}`)}`,
    ready: (page) => page.locator('.react-flow__node').nth(3),
  },
  {
    name: 'impact',
    path: `/impact?subject=${encodeURIComponent(`column:${LAKE}/shipment_id`)}&kind=COLUMN_DROPPED`,
    ready: (page) => page.getByText('COLUMN_REMOVED').first(),
  },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 760 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  for (const { name, path, ready } of PICTURES) {
    await page.goto(server + path);
    await ready(page).waitFor({ timeout: 20_000 });
    // The picture settles: layout, fonts, the last answers.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1_000);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`screenshots/${name}.png`);
  }
} finally {
  await browser.close();
}
