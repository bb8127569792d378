import { ask, checksThatAreDown, SEARCH, TOTALS } from './api.js';
import { bucket, hit } from './view.js';

const PAUSE_WHILE_TYPING = 150;
const SHOWN_PER_FACET = 5;
// The field of SearchFilter that each facet narrows.
const FILTERS = { kind: 'kinds', domain: 'domains', platform: 'platforms', owner: 'owners', tag: 'tags' };

const at = (id) => document.getElementById(id);
const chosen = new Map();
let running = new AbortController();
let next = null;

function say(place, text, state) {
  place.textContent = text;
  place.dataset.state = state;
  place.hidden = !text;
}

async function showHealth() {
  try {
    const down = await checksThatAreDown();
    say(at('health'), down.length ? `not ready: ${down.join(', ')}` : 'ready', down.length ? 'down' : 'up');
  } catch {
    say(at('health'), 'no answer', 'error');
  }
}

async function showTotals() {
  const totals = at('totals');
  try {
    const data = await ask(TOTALS);
    for (const cell of totals.querySelectorAll('[data-total]')) {
      cell.textContent = data[cell.dataset.total].totalCount.toLocaleString();
    }
    const empty = Object.values(data).every((list) => list.totalCount === 0);
    totals.dataset.state = empty ? 'empty' : 'shown';
    say(
      at('totals-message'),
      empty ? 'Nothing is here yet. Post OpenLineage events to /api/v1/lineage, or start with ./headwater up --demo.' : '',
      'empty',
    );
  } catch (error) {
    totals.dataset.state = 'error';
    say(at('totals-message'), `The catalog could not be counted. ${error.message}`, 'error');
  }
}

function filter() {
  const wanted = {};
  for (const [facet, values] of chosen) {
    if (values.size) wanted[FILTERS[facet]] = [...values];
  }
  return wanted;
}

function toggle(facet, value) {
  const values = chosen.get(facet) ?? new Set();
  if (!values.delete(value)) values.add(value);
  chosen.set(facet, values);
  search();
}

function showFacets(facets) {
  const focused = at('facets').contains(document.activeElement) ? document.activeElement.dataset.key : null;
  at('facets').replaceChildren(
    ...facets
      .filter((facet) => facet.name in FILTERS)
      .flatMap(({ name, buckets }) => {
        const isChosen = ({ value }) => chosen.get(name)?.has(value) ?? false;
        // What is chosen stays in sight, or it could not be given up.
        const shown = buckets.filter((one, index) => index < SHOWN_PER_FACET || isChosen(one));
        for (const value of chosen.get(name) ?? []) {
          if (!shown.some((one) => one.value === value)) shown.push({ value, count: 0 });
        }
        return shown.map((one) => bucket(name, one, isChosen(one), () => toggle(name, one.value)));
      }),
  );
  // The buttons are new ones: whoever was on one of them by keyboard stays there.
  if (focused) [...at('facets').children].find((button) => button.dataset.key === focused)?.focus();
}

function summary(total, watermark) {
  if (!total) return 'Nothing matches.';
  const answers = `${total.toLocaleString()} ${total === 1 ? 'answer' : 'answers'}`;
  // An index that has read no change since it was opened is as of the beginning of time: that tells nobody anything.
  return Date.parse(watermark) > 0 ? `${answers}, as of ${new Date(watermark).toLocaleString()}` : answers;
}

/** Asks for the first page, or for the one after a cursor. */
async function search(after = null) {
  running.abort();
  const { signal } = (running = new AbortController());
  const text = at('text').value.trim();
  history.replaceState(null, '', text ? `?q=${encodeURIComponent(text)}` : location.pathname);
  say(at('summary'), 'Searching…', 'loading');
  try {
    const found = (await ask(SEARCH, { text, filter: filter(), after }, signal)).search;
    const items = found.edges.map(hit);
    if (after) at('hits').append(...items);
    else at('hits').replaceChildren(...items);
    showFacets(found.facets);
    next = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    say(at('summary'), summary(found.totalCount, found.watermark), 'shown');
  } catch (error) {
    if (signal.aborted) return;
    if (!after) {
      next = null;
      at('hits').replaceChildren();
    }
    say(at('summary'), `The search failed. ${error.message}`, 'error');
  }
  at('more').hidden = next === null;
}

let timer;
at('text').addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(search, PAUSE_WHILE_TYPING);
});
at('search').addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  search();
});
at('more').addEventListener('click', () => search(next));

at('text').value = new URLSearchParams(location.search).get('q') ?? '';
showHealth();
showTotals();
search();
