// Runs in the page before anything else: notes when answers come and when what they change is on the screen.
/* global window, document, performance, MutationObserver, requestAnimationFrame */

/** Puts `window.speed` into the page. */
export function watch() {
  const speed = { asked: [], lastChange: 0, lastKey: 0 };
  window.speed = speed;
  const fetchBefore = window.fetch;
  window.fetch = async (input, init) => {
    const body = String(init?.body ?? '');
    const call = { body, sent: performance.now(), answered: 0 };
    speed.asked.push(call);
    const response = await fetchBefore(input, init);
    call.answered = performance.now();
    return response;
  };
  new MutationObserver(() => (speed.lastChange = performance.now())).observe(document, {
    ...{ subtree: true, childList: true, attributes: true, characterData: true },
  });
  document.addEventListener('input', () => (speed.lastKey = performance.now()), { capture: true });
  /** When the next frame is on the screen. */
  speed.painted = () =>
    new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
  /** The first frame that shows something, looked for in each frame. */
  speed.shows = async (isThere) => {
    for (;;) {
      const now = await speed.painted();
      if (isThere()) return now;
    }
  };
  /** When the last change was on the screen, after which nothing changed for a while. */
  speed.settled = async (quiet = 400) => {
    let last = await speed.painted();
    for (;;) {
      const before = speed.lastChange;
      const now = await speed.painted();
      if (speed.lastChange > before || last < speed.lastChange) last = now;
      else if (now - last > quiet) return last;
    }
  };
  speed.frames = () => {
    const times = [];
    let isRunning = true;
    const step = (now) => {
      times.push(now);
      if (isRunning) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    speed.endFrames = () => {
      isRunning = false;
      return times.slice(1).map((time, at) => time - (times[at] ?? time));
    };
  };
}

/** How long this machine takes for a fixed piece of arithmetic, in milliseconds: what figures are compared by. */
export function calibrate() {
  const times = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    let value = 1;
    for (let step = 0; step < 20_000_000; step++) value = (Math.imul(value, 1103515245) + 12345) & 0x7fffffff;
    times.push(performance.now() - start);
    if (value < 0) throw new Error('This cannot be; it keeps the loop from being left out.');
  }
  return times.sort((one, other) => one - other)[2];
}
