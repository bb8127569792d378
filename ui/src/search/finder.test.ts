import { describe, expect, it } from 'vitest';
import { emptyLines, foundLines, step } from './finder';
import { addressOf } from './open';

describe('the lines of the finder', () => {
  it('names recent ones as their pages did, else by their id', () => {
    const lines = emptyLines([{ id: 'run:1', name: 'Run of etl' }, { id: 'job:ns/etl' }]);
    expect(lines.slice(0, 2)).toMatchObject([
      { label: 'Run of etl', kind: 'run' },
      { label: 'etl', kind: 'job', detail: 'ns' },
    ]);
    expect(lines.slice(2).map((line) => (line.type === 'page' ? line.to : line.type))).toEqual([
      '/',
      '/lineage',
      '/impact',
      '/governance',
      '/identity',
      '/operations',
    ]);
  });

  it('finds pages by their name, and ends with all results', () => {
    const lines = foundLines('Lin', []);
    expect(lines).toMatchObject([
      { type: 'page', to: '/lineage' },
      { type: 'all', text: 'Lin' },
    ]);
  });

  it('finds the pages below a page too', () => {
    expect(foundLines('polic', [])[0]).toMatchObject({ type: 'page', to: '/governance/policies' });
  });

  it('says where a suggestion is, also when it has gone since', () => {
    const lines = foundLines('p', [
      { id: 'product:crm/p', kind: 'DATA_PRODUCT', text: 'p', entity: null },
      {
        id: 'job:ns/p',
        kind: 'JOB',
        text: 'p',
        entity: { id: 'job:ns/p', namespace: 'ns', type: 'DBT/MODEL' },
      },
    ]);
    expect(lines.slice(0, 2)).toMatchObject([{ detail: '' }, { detail: 'DBT/MODEL · ns' }]);
  });

  it('goes around the ends', () => {
    expect(step(2, 1, 3)).toBe(0);
    expect(step(0, -1, 3)).toBe(2);
    expect(step(0, 1, 0)).toBe(0);
  });
});

describe('where a page is', () => {
  it('knows datasets and their columns from the others', () => {
    expect(addressOf('dataset:hive/a')).toEqual({ to: '/dataset', search: { id: 'dataset:hive/a' } });
    expect(addressOf('column:hive/a/x.y')).toEqual({
      to: '/dataset',
      search: { id: 'dataset:hive/a', tab: 'columns', column: 'x.y' },
    });
    expect(addressOf('run:1')).toEqual({ to: '/entity', search: { id: 'run:1' } });
  });
});
