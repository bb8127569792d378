import type { Places } from '../layout/stable';
import { ROW, rowMiddle, type Box } from '../layout/measure';
import { SIGNS } from '../model/difference';
import type { Scene } from '../model/scene';
import type { Change } from '../model/types';
import { datasetOfColumn } from '../../ui/ids';

/** Colours of the drawn file: it is read on white, wherever it goes. */
const INK = '#1f2328';
const QUIET = '#57606a';
const EDGE = '#6e7781';
const FLOW = '#364fc7';
const CHANGES: Record<Change, string> = { added: '#087f5b', removed: '#c92a2a', changed: '#b54708' };
const KINDS: Record<string, string> = {
  dataset: '#228be6',
  job: '#be4bdb',
  product: '#12b886',
  domain: '#fd7e14',
};
const MARGIN = 40;
const CAPTION = 30;
/** Letters of this size are about so wide. */
const LETTER = 8.5;

/** The picture as a drawing of its own, made from the model: nothing of the page is needed to look at it. */
export function svgOf(
  scene: Scene,
  places: Places,
  caption: string,
): { svg: string; width: number; height: number } {
  const placed = scene.boxes.flatMap((box) => {
    const place = places.get(box.id);
    return place ? [{ box, ...place }] : [];
  });
  const left = Math.min(0, ...placed.map(({ x }) => x));
  const minX = placed.length ? Math.min(...placed.map(({ x }) => x)) : left;
  const minY = placed.length ? Math.min(...placed.map(({ y }) => y)) : 0;
  const spots = new Map(
    placed.map(({ box, x, y }) => [box.id, { box, x: x - minX + MARGIN, y: y - minY + MARGIN + CAPTION }]),
  );
  const all = [...spots.values()];
  const width = Math.ceil(Math.max(400, ...all.map(({ box, x }) => x + box.width)) + MARGIN);
  const height = Math.ceil(Math.max(80, ...all.map(({ box, y }) => y + box.height)) + MARGIN);
  const lines = scene.grouped.edges.map((edge) => {
    const from = spots.get(edge.from);
    const to = spots.get(edge.to);
    if (!from || !to) return '';
    const beside = scene.columnEdges.length ? ' opacity="0.35"' : '';
    return curve(from.x + from.box.width, from.y + 24, to.x, to.y + 24, {
      color: edge.change ? CHANGES[edge.change] : EDGE,
      dashes: edge.change === 'removed' ? '8 5' : undefined,
      sign: edge.change ? SIGNS[edge.change] : edge.edges.length > 1 ? String(edge.edges.length) : undefined,
      extra: beside,
    });
  });
  const columns = scene.columnEdges.map((edge) => {
    const from = spots.get(datasetOfColumn(edge.from) ?? '');
    const to = spots.get(datasetOfColumn(edge.to) ?? '');
    if (!from || !to || from === to) return '';
    const isIndirect =
      edge.transformations.length > 0 && edge.transformations.every(({ type }) => type === 'INDIRECT');
    const start = from.y + (rowMiddle(from.box, edge.from) ?? 24);
    const end = to.y + (rowMiddle(to.box, edge.to) ?? 24);
    return curve(from.x + from.box.width, start, to.x, end, {
      color: FLOW,
      dashes: isIndirect ? '5 4' : undefined,
    });
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">`,
    `<title>${escape(caption)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    text(MARGIN, 28, caption, { size: 14, color: QUIET }),
    ...lines,
    ...columns,
    ...all.map(({ box, x, y }) => drawBox(box, x, y, scene.picture.roots.includes(box.id))),
    '</svg>',
  ];
  return { svg: svg.filter(Boolean).join('\n'), width, height };
}

function drawBox(box: Box, x: number, y: number, isFocus: boolean): string {
  const { node, group } = box.drawn;
  const label = node ? (node.isRedacted ? 'hidden' : node.label) : group.label;
  const change = node?.change;
  const second = node
    ? [
        node.kind === 'dataset' ? (node.platform ?? 'dataset') : node.kind,
        node.product?.name ?? node.domain?.name,
      ]
    : [group.by, `${group.members.length} nodes`];
  const stroke = isFocus ? FLOW : change ? CHANGES[change] : EDGE;
  const color = KINDS[node?.kind ?? ''] ?? EDGE;
  const rows = (box.rows ?? []).map((row, at) => {
    const top = box.rowsTop + at * ROW;
    const back = row.isOnPath
      ? `<rect x="${x + 6}" y="${y + top}" width="${box.width - 12}" height="${ROW}" rx="4" fill="#edf2ff"/>`
      : '';
    const weight = row.hasLineage ? 600 : 400;
    return back + text(x + 12, y + top + 16, fit(row.path, box.width - 24), { size: 12, weight, color: INK });
  });
  const dashes = change === 'removed' ? ' stroke-dasharray="8 5"' : '';
  return [
    `<g><rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6" fill="#ffffff" stroke="${stroke}" stroke-width="${isFocus ? 3 : 1.2}"${dashes}/>`,
    `<rect x="${x}" y="${y}" width="4" height="${box.height}" fill="${color}"/>`,
    text(x + 12, y + 24, fit(`${change ? `${SIGNS[change]} ` : ''}${label}`, box.width - 20), {
      size: 13,
      weight: 600,
      color: INK,
    }),
    text(x + 12, y + 46, fit(second.filter(Boolean).join(' · '), box.width - 20), { size: 12, color: QUIET }),
    ...rows,
    box.moreRows ? text(x + 12, y + box.height - 10, `${box.moreRows} more`, { size: 12, color: QUIET }) : '',
    '</g>',
  ].join('');
}

interface Line {
  color: string;
  dashes?: string | undefined;
  sign?: string | undefined;
  extra?: string;
}

function curve(x1: number, y1: number, x2: number, y2: number, { color, dashes, sign, extra }: Line): string {
  const bend = Math.max(40, Math.abs(x2 - x1) / 2);
  const dash = dashes ? ` stroke-dasharray="${dashes}"` : '';
  const path = `<path d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}" fill="none" stroke="${color}" stroke-width="1.6"${dash}${extra ?? ''}/>`;
  const head = `<path d="M${x2 - 8} ${y2 - 4}L${x2} ${y2}L${x2 - 8} ${y2 + 4}Z" fill="${color}"${extra ?? ''}/>`;
  const word = sign ? text((x1 + x2) / 2, (y1 + y2) / 2, sign, { size: 14, weight: 700, color }) : '';
  return path + head + word;
}

function text(
  x: number,
  y: number,
  words: string,
  style: { size: number; color: string; weight?: number },
): string {
  return `<text x="${x}" y="${y}" font-size="${style.size}" font-weight="${style.weight ?? 400}" fill="${style.color}">${escape(words)}</text>`;
}

/** What tells names apart is at their end, so the beginning gives way. */
export function fit(words: string, width: number): string {
  const most = Math.floor(width / LETTER);
  return words.length <= most ? words : `…${words.slice(words.length - most + 1)}`;
}

function escape(words: string): string {
  return (
    words
      .replace(/[&<>"]/g, (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[each] ?? each)
      // eslint-disable-next-line no-control-regex -- XML has no place for these, even escaped.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '�')
  );
}
