import { describe, expect, it } from 'vitest';
import { columnEdges } from '../model/columns';
import { group } from '../model/groups';
import { boxesOf } from '../layout/measure';
import { pictureOf } from '../model/picture';
import { INVOICES, RECORDED } from '../recorded/recorded';
import { csvOf } from './csv';
import { fileName, scaleOf } from './file';
import { fit, svgOf } from './svg';

const ids = new Set(RECORDED.picture.up.nodes.map((node) => node.id));
const picture = pictureOf(RECORDED.picture, ids, [INVOICES]);

describe('the drawing', () => {
  const grouped = group(picture, 'none', []);
  const boxes = boxesOf(grouped, new Map(), new Map());
  const places = new Map(boxes.map((box, at) => [box.id, { x: at * 300 - 500, y: at * 80 }]));
  const scene = { id: '', picture, filteredOut: 0, grouped, boxes, columnEdges: [], kept: undefined };
  const { svg, width } = svgOf(scene, { places, lanes: new Map(), frames: [] }, 'Lineage of <a & b>');
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');

  it('is well-formed and has a box for each node and a line for each edge', () => {
    expect(drawing.querySelector('parsererror')).toBeNull();
    expect(drawing.querySelectorAll('g')).toHaveLength(picture.nodes.length);
    expect(drawing.querySelectorAll('path[fill="none"]')).toHaveLength(grouped.edges.length);
    expect(drawing.querySelector('title')?.textContent).toBe('Lineage of <a & b>');
  });

  it('holds everything, whatever the places are', () => {
    const rights = [...drawing.querySelectorAll('g rect')].map((rect) => Number(rect.getAttribute('x')));
    expect(Math.min(...rights)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...rights)).toBeLessThan(width);
  });

  it('shortens names at the beginning', () => {
    expect(fit('analytics.marts.customers', 90)).toBe('…customers');
    expect(fit('short', 70)).toBe('short');
  });
});

describe('the table', () => {
  it('has every edge with its jobs, and how columns bear on each other', () => {
    const columns = columnEdges(RECORDED.columnPath.path);
    const lines = csvOf(picture, columns).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + picture.edges.length + columns.length);
    expect(lines[1]).toContain('job:');
    expect(lines.some((line) => line.includes('INDIRECT'))).toBe(true);
  });

  it('quotes what needs it, and disarms formulas', () => {
    const edge = { id: 'x', from: '=1+1', to: 'a,"b"', jobs: [] };
    expect(csvOf({ roots: [], nodes: [], edges: [edge] }, [])).toContain('\'=1+1,"a,""b""",node');
  });
});

describe('a file', () => {
  it('is named after the root and the date', () => {
    const name = fileName(INVOICES, new Date('2026-05-04T10:00:00Z'), 'svg');
    expect(name).toBe('lineage-dataset-billing.invoice_fact-2026-05-04.svg');
    expect(fileName('dataset:s3/a%2F..%2Fb', new Date(0), 'csv')).not.toContain('/');
  });

  it('is painted as large as a canvas may be', () => {
    expect(scaleOf(800, 600)).toBe(2);
    expect(scaleOf(40_000, 1000) * 40_000).toBeLessThanOrEqual(16_000);
  });
});
