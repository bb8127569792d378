// How fast the pages are, in figures: `npm run build`, then `npm run speed`. Lineage is drawn from generated answers
// and needs no server; search is measured against the server in HEADWATER_URL
// (./headwater services -- node scripts/with-demo.mjs npm run speed). Figures of two runs compare only as far as
// their calibrations do. SPEED_SEED chooses other graphs, SPEED_DIST another build; SPEED_SHOTS names a folder
// for pictures of the graphs, SPEED_DARK makes them dark.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { answersOf, lineageGraph } from './speed/graph.mjs';
import { measureLineage } from './speed/lineage.mjs';
import { calibrate, watch } from './speed/page.mjs';
import { measureSearch } from './speed/search.mjs';

const dist = process.env.SPEED_DIST ?? join(dirname(fileURLToPath(import.meta.url)), '../dist');
const seed = Number(process.env.SPEED_SEED ?? 7);
const rounds = Number(process.env.SPEED_ROUNDS ?? 5);
const server = process.env.HEADWATER_URL;
const origin = server ?? 'http://headwater.test';
const shots = process.env.SPEED_SHOTS;
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no build to measure: npm run build makes one.');
  process.exit(1);
}
if (shots) mkdirSync(shots, { recursive: true });

/** A page of the build at hand, whichever server answers its questions. */
async function openPage(browser, answers) {
  const page = await browser.newPage({
    viewport: { width: 1600, height: 1000 },
    locale: 'en-GB',
    colorScheme: process.env.SPEED_DARK ? 'dark' : 'light',
  });
  page.on('pageerror', (error) => console.error(`In the page: ${error.message}`));
  await page.addInitScript(watch);
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/graphql' && answers) {
      const name = /(?:query|mutation)\s+(\w+)/.exec(route.request().postData() ?? '')?.[1];
      const data = answers[name];
      return route.fulfill({ json: data ? { data } : { errors: [{ message: `${name} is not generated` }] } });
    }
    if (/^\/(graphql|api|q)(\/|$)/.test(pathname)) return route.continue();
    const file = extname(pathname) ? pathname : '/index.html';
    return route.fulfill({ body: readFileSync(join(dist, file)), contentType: TYPES[extname(file)] });
  });
  return page;
}

export const median = (values) => values.toSorted((one, other) => one - other)[values.length >> 1];
const whole = (value) => (Number.isFinite(value) ? Math.round(value) : '–');

function tell(what, samples) {
  const keys = Object.keys(samples[0] ?? {});
  const words = keys.map((key) => `${key} ${whole(median(samples.map((sample) => sample[key])))}`);
  console.log(`${what}: ${words.join(', ')}`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const load = () => loadavg()[0].toFixed(2);
  console.log(`seed ${seed}, median of ${rounds} rounds, milliseconds unless said otherwise`);
  const blank = await browser.newPage();
  const speedOfMachine = await blank.evaluate(calibrate);
  await blank.close();
  console.log(`calibration ${whole(speedOfMachine)}, ${cpus().length} cores, load ${load()}`);
  for (const count of [200, 500, 5000]) {
    const graph = lineageGraph(count, seed);
    const samples = [];
    for (let round = 0; round < rounds; round++) {
      const page = await openPage(browser, answersOf(graph));
      const shot = shots && round === 0 ? join(shots, String(count)) : undefined;
      samples.push(await measureLineage(page, `${origin}/lineage`, graph, shot));
      await page.close();
    }
    tell(`lineage of ${count} nodes, ${graph.edges.length} edges`, samples);
  }
  if (server) {
    const page = await openPage(browser);
    const samples = await measureSearch(page, origin, rounds);
    for (const [text, each] of samples) tell(`search of ${JSON.stringify(text)}`, each);
    tell('search, every text', [...samples.values()].flat());
  } else {
    console.log('search: not measured, for HEADWATER_URL names no server');
  }
  console.log(`load at the end ${load()}`);
} finally {
  await browser.close();
}
