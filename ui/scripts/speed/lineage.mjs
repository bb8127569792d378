// The lineage explorer: from the answer to the picture, and how it moves.
/* global window, document, performance */

const STEPS = 90;
/** Fewer frames than this in a second are noticed. */
const NOTICED_MS = 50;

/** Opens everything around the middle of a graph; all figures in milliseconds, frames over 50 ms counted. */
export async function measureLineage(page, address, graph, shot) {
  const search = new URLSearchParams({ root: graph.root.id, hops: 'all', view: 'graph' });
  await page.goto(`${address}?${search}`);
  const opened = await page.evaluate(async () => {
    const { speed } = window;
    const drawn = await speed.shows(() => document.querySelector('.react-flow__node [data-node]'));
    const answered = Math.max(
      ...speed.asked.filter(({ body }) => /query Lineage/.test(body)).map((call) => call.answered),
    );
    const settled = await speed.settled();
    const layout = performance.getEntriesByName('lineage-layout').at(0)?.duration ?? NaN;
    return { drawn: drawn - answered, settled: settled - answered, layout };
  });
  if (shot) await page.screenshot({ path: `${shot}.png` });
  const near = await pan(page);
  const fitted = await page.evaluate(async () => {
    const { speed } = window;
    const start = performance.now();
    document.querySelector('button[aria-label="Fit View"]')?.click();
    return (await speed.settled()) - start;
  });
  if (shot) await page.screenshot({ path: `${shot}-fitted.png` });
  const far = await pan(page);
  return {
    ...opened,
    'pan p50': near.p50,
    p95: near.p95,
    'slow frames': near.slow,
    'all in sight after': fitted,
    'pan of all p50': far.p50,
    'p95 ': far.p95,
    'slow frames ': far.slow,
  };
}

/** Drags the picture about as a hand does, and measures each frame. */
async function pan(page) {
  const start = await page.evaluate(() => {
    const pane = document.querySelector('.react-flow__pane');
    const box = pane?.getBoundingClientRect();
    if (!pane || !box) throw new Error('There is no picture to drag.');
    // Somewhere near the middle where nothing is drawn.
    for (let at = 0; at < 4000; at++) {
      const x = box.left + box.width * (0.5 + 0.4 * Math.sin(at * 1.7) * (at / 4000));
      const y = box.top + box.height * (0.5 + 0.4 * Math.cos(at * 2.3) * (at / 4000));
      if (document.elementFromPoint(x, y) === pane) return { x, y };
    }
    throw new Error('There is no empty place to drag from.');
  });
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.evaluate(() => window.speed.frames());
  for (let step = 1; step <= STEPS; step++) {
    const turn = (step / STEPS) * 2 * Math.PI;
    await page.mouse.move(start.x + 260 * Math.sin(turn), start.y + 160 * Math.sin(2 * turn));
    await new Promise((done) => setTimeout(done, 8));
  }
  const frames = (await page.evaluate(() => window.speed.endFrames())).sort((one, other) => one - other);
  await page.mouse.up();
  await page.evaluate(() => window.speed.settled(200));
  return {
    p50: frames[frames.length >> 1],
    p95: frames[Math.floor(frames.length * 0.95)],
    slow: frames.filter((frame) => frame > NOTICED_MS).length,
  };
}
