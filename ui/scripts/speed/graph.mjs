// Lineage as the server would answer it, generated from a seed: the same numbers, the same graph.

/** Numbers between 0 and 1 that depend only on the seed. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LAYERS = 9;
const MIDDLE = 4;
const PLATFORMS = ['kafka', 'hive', 'snowflake', 'postgres', 's3'];
const DOMAINS = 12;
const PER_DOMAIN = 3;
/** How many edges lead over more than one layer. */
const LONG = 0.12;

/**
 * A graph of so many datasets in layers around one in the middle; each hangs together with the middle, so that all
 * hops from there show everything. Neighbours are mostly near each other, as in real estates, and some are far away.
 */
export function lineageGraph(count, seed) {
  const next = random(seed);
  const below = (most) => Math.floor(next() * most);
  const layers = Array.from({ length: LAYERS }, () => []);
  const nodes = Array.from({ length: count }, (_, at) => {
    const layer = at === 0 ? MIDDLE : [0, 1, 2, 3, 5, 6, 7, 8][at % 8];
    const domain = below(DOMAINS);
    const platform = PLATFORMS[below(PLATFORMS.length)];
    const name = `stage_${layer}.table_${String(at).padStart(5, '0')}`;
    const node = { id: `dataset:${platform}/${name}`, at, layer, domain, platform, name };
    layers[layer].push(node);
    return node;
  });
  const edges = new Map();
  const link = (from, to) => edges.set(`${from.at} ${to.at}`, [from.at, to.at]);
  const near = (node, layer) => {
    const own = layers[node.layer];
    const other = layers[layer];
    const middle = (own.indexOf(node) / own.length) * other.length;
    const far = next() < 0.1 ? other.length : 4;
    return other[Math.max(0, Math.min(other.length - 1, Math.floor(middle + (next() - 0.5) * far)))];
  };
  for (const node of nodes) {
    if (node.layer === MIDDLE) continue;
    const inward = node.layer < MIDDLE ? 1 : -1;
    for (let many = 1 + below(3); many > 0; many--) {
      const steps = next() < LONG ? 2 : 1;
      const layer = node.layer + inward * steps;
      const isBeyond = inward > 0 ? layer > MIDDLE : layer < MIDDLE;
      const other = near(node, isBeyond ? MIDDLE : layer);
      if (inward > 0) link(node, other);
      else link(other, node);
    }
  }
  return { nodes, edges: [...edges.values()], root: nodes[0] };
}

/** The answers that the explorer asks for, by the name of the operation. */
export function answersOf({ nodes, edges, root }) {
  const side = (isUp) => {
    const ids = nodes.filter((node) => (isUp ? node.layer <= MIDDLE : node.layer >= MIDDLE));
    const places = new Map(ids.map((node, place) => [node.at, place]));
    return {
      roots: [root.id],
      isPartial: false,
      partialReason: null,
      compact: {
        ids: ids.map(({ id }) => id),
        depths: ids.map(({ layer }) => Math.abs(layer - MIDDLE)),
        edges: edges
          .filter(([from, to]) => places.has(from) && places.has(to))
          .flatMap(([from, to]) => [places.get(from), places.get(to)]),
      },
    };
  };
  const none = { ...side(true), compact: { ids: [root.id], depths: [0], edges: [] } };
  const seen = { firstSeen: '2026-01-01T00:00:00Z', lastSeen: '2026-03-01T00:00:00Z' };
  return {
    LineageReach: {
      baseUp: side(true),
      baseDown: side(false),
      moreUp: none,
      moreDown: none,
      whole: { totalNodes: nodes.length, totalEdges: edges.length },
    },
    LineagePicture: {
      up: {
        watermark: '2026-03-01T00:00:00Z',
        nodes: nodes.map(describe),
        edges: edges.map(([from, to], at) => ({
          ...{ from: nodes[from].id, to: nodes[to].id, ...seen },
          jobs: [{ id: `job:airflow/load_${at}`, name: `load_${at}` }],
        })),
      },
      down: { nodes: nodes.map(({ id }) => ({ id, hiddenNeighbours: 0 })) },
    },
  };
}

function describe({ id, at, name, platform, domain }) {
  const owner = `domain-${String(domain).padStart(2, '0')}`;
  const product = `product-${at % PER_DOMAIN}`;
  return {
    ...{ id, kind: 'dataset', label: name, hiddenNeighbours: 0 },
    entity: {
      __typename: 'Dataset',
      ...{ name, namespace: platform, platform, lastSeen: '2026-03-01T00:00:00Z' },
      product: at % 5 ? { id: `product:${owner}/${product}`, name: product } : null,
      domain: at % 17 ? { id: `domain:${owner}`, name: owner } : null,
    },
  };
}
