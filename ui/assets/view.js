// Draws answers. Text from the server only ever becomes text nodes, never markup.

const KINDS = { DATASET: 'dataset', DATA_PRODUCT: 'data product', DOMAIN: 'domain', JOB: 'job' };

/** An element with properties and children; strings become text. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A text cut at its spans: [{text, marked}]. Spans count UTF-16 units, as JavaScript does. */
export function pieces(text, spans) {
  const cut = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    if (from > at) cut.push({ text: text.slice(at, from), marked: false });
    cut.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), marked: false });
  return cut;
}

function marked(text, spans) {
  return pieces(text, spans).map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text));
}

/** One answer of a search as a list item. */
export function hit({ id, kind, name, highlights }) {
  const inName = highlights.find((highlight) => highlight.text === name);
  const others = highlights.filter((highlight) => highlight !== inName);
  return element(
    'li',
    {},
    element('span', { className: 'kind' }, KINDS[kind] ?? kind),
    element('h2', {}, ...marked(name, inName?.spans ?? [])),
    element('code', {}, id),
    ...others.map(({ field, text, spans }) =>
      element('p', {}, element('span', { className: 'field' }, `${field}: `), ...marked(text, spans)),
    ),
  );
}

/** One value of a facet as a button that can be pressed. */
export function bucket(facet, { value, count }, pressed, toggle) {
  const shown = facet === 'kind' ? (KINDS[value] ?? value) : `${facet}: ${value}`;
  const button = element('button', { type: 'button', onclick: toggle }, `${shown} · ${count.toLocaleString()}`);
  button.dataset.key = `${facet}:${value}`;
  button.setAttribute('aria-pressed', String(pressed));
  return button;
}
