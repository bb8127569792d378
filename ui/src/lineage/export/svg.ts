import type { Point } from '../layout/graph';
import { lineOf, type Ends } from '../layout/line';
import { HEAD_MIDDLE, ROW, rowMiddle, type Box } from '../layout/measure';
import type { Arrangement, Frame } from '../layout/place';
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
  { places, lanes, frames }: Pick<Arrangement, 'places' | 'lanes' | 'frames'>,
  caption: string,
): { svg: string; width: number; height: number } {
  const placed = scene.boxes.flatMap((box) => {
    const place = places.get(box.id);
    return place ? [{ box, ...place, width: box.width, height: box.height }] : [];
  });
  const levels = [...lanes.values()].flat().map(({ x, y }) => ({ x, y, width: 0, height: 0 }));
  const extent = [...placed, ...frames, ...levels];
  const right = MARGIN - Math.min(...(extent.length ? extent.map(({ x }) => x) : [0]));
  const down = MARGIN + CAPTION - Math.min(...(extent.length ? extent.map(({ y }) => y) : [0]));
  const move = <Spot extends Point>(spot: Spot) => ({ ...spot, x: spot.x + right, y: spot.y + down });
  const all = placed.map(move);
  const spots = new Map(all.map((spot) => [spot.box.id, spot]));
  const size = extent.map(move);
  const width = Math.ceil(Math.max(400, ...size.map((each) => each.x + each.width)) + MARGIN);
  const height = Math.ceil(Math.max(80, ...size.map((each) => each.y + each.height)) + MARGIN);
  const way = (from: string, to: string) => (lanes.get(`${from} ${to}`) ?? []).map(move);
  const lines = scene.grouped.edges.map((edge) => {
    const from = spots.get(edge.from);
    const to = spots.get(edge.to);
    if (!from || !to) return '';
    const beside = scene.columnEdges.length ? ' opacity="0.35"' : '';
    const ends = endsOf(from, to, HEAD_MIDDLE, HEAD_MIDDLE);
    return drawLine(ends, way(edge.from, edge.to), {
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
    const start = rowMiddle(from.box, edge.from) ?? HEAD_MIDDLE;
    const end = rowMiddle(to.box, edge.to) ?? HEAD_MIDDLE;
    return drawLine(endsOf(from, to, start, end), way(from.box.id, to.box.id), {
      color: edge.change ? CHANGES[edge.change] : FLOW,
      dashes: isIndirect ? '5 4' : undefined,
      sign: edge.change && SIGNS[edge.change],
    });
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">`,
    `<title>${escape(caption)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    text(MARGIN, 28, caption, { size: 14, color: QUIET }),
    ...frames.map(move).map(drawFrame),
    ...lines,
    ...columns,
    ...all.map(({ box, x, y }) => drawBox(box, x, y, scene.picture.roots.includes(box.id))),
    '</svg>',
  ];
  return { svg: svg.filter(Boolean).join('\n'), width, height };
}

function endsOf(from: Point & { box: Box }, to: Point, start: number, end: number): Ends {
  return { sourceX: from.x + from.box.width, sourceY: from.y + start, targetX: to.x, targetY: to.y + end };
}

function drawFrame({ group, x, y, width, height }: Frame): string {
  const rect = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="#f6f8fa" stroke="${EDGE}" stroke-dasharray="3 3"/>`;
  return rect + text(x + 14, y + 23, fit(group.label, width - 28), { size: 13, weight: 600, color: INK });
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

function drawLine(ends: Ends, lanes: readonly Point[], { color, dashes, sign, extra }: Line): string {
  const { path, x, y } = lineOf(ends, lanes);
  const { targetX, targetY } = ends;
  const dash = dashes ? ` stroke-dasharray="${dashes}"` : '';
  const line = `<path d="${path}" fill="none" stroke="${color}" stroke-width="1.6"${dash}${extra ?? ''}/>`;
  const head = `<path d="M${targetX - 8} ${targetY - 4}L${targetX} ${targetY}L${targetX - 8} ${targetY + 4}Z" fill="${color}"${extra ?? ''}/>`;
  return line + head + (sign ? text(x, y, sign, { size: 14, weight: 700, color }) : '');
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
