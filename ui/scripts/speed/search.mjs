// Search: from the last key to the rows that answer it.
/* global window, document */

const TEXTS = ['shipment', 'custmer identity', 'email', 'team:logistics', 'parcels'];
/** As fast as people type who know where the keys are. */
const BETWEEN_KEYS_MS = 90;

/** For each text the figures of every round, in milliseconds. */
export async function measureSearch(page, address, rounds) {
  const samples = new Map(TEXTS.map((text) => [text, []]));
  for (let round = 0; round < rounds; round++) {
    for (const text of TEXTS) {
      await page.goto(`${address}/`);
      const box = page.getByRole('searchbox', { name: /^Search datasets/ });
      await box.waitFor();
      await page.evaluate(() => window.speed.settled());
      const measured = page.evaluate(async (wanted) => {
        const { speed } = window;
        const call = () =>
          speed.asked.findLast(
            ({ body }) => body.includes('query Search(') && JSON.parse(body).variables.text === wanted,
          );
        await speed.shows(() => call()?.answered);
        const shown = await speed.shows(() =>
          document.querySelector('[aria-label="Results"]:not([data-old]) li'),
        );
        const { sent, answered } = call();
        // Rows of the answer before may stand there for a frame: the last change within a moment counts.
        const settled = Math.max(shown, await speed.settled(150));
        return {
          'last key to rows': settled - speed.lastKey,
          'until asked': sent - speed.lastKey,
          'until answered': answered - sent,
          'until drawn': settled - answered,
        };
      }, text);
      await box.pressSequentially(text, { delay: BETWEEN_KEYS_MS });
      samples.get(text)?.push(await measured);
    }
  }
  return samples;
}
