import { describe, expect, it } from 'vitest';
import { knownEntries, liveEntry, type Belonging } from './entries';

const at = '2026-01-02T00:00:00Z';
const belonging: Belonging = {
  datasets: new Set(['dataset:n/a', 'dataset:n/alias']),
  jobs: new Set(['job:n/j']),
  product: 'product:d/p',
};
const heard = (kind: string, id: string, entity: Parameters<typeof liveEntry>[0]['entity'] = null) =>
  liveEntry({ kind, id, at, entity }, belonging, 'k')?.words;

describe('a change that is heard of', () => {
  it('is news when it is of the dataset by any name, its columns, jobs or product', () => {
    expect(heard('dataset', 'dataset:n/alias')).toBe('this dataset changed');
    expect(heard('column', 'column:n/a/x')).toBe('a column changed');
    expect(heard('job', 'job:n/j')).toBe('a job of it changed');
    expect(heard('product', 'product:d/p')).toBe('its product changed');
  });

  it('is no news when it is of others', () => {
    expect(heard('dataset', 'dataset:n/b')).toBeUndefined();
    expect(heard('column', 'column:n/ab/x')).toBeUndefined();
    expect(heard('job', 'job:n/k')).toBeUndefined();
    expect(heard('domain', 'domain:d')).toBeUndefined();
  });

  it('is news when a name becomes one of this dataset', () => {
    expect(heard('dataset', 'dataset:n/b', { __typename: 'Dataset', id: 'dataset:n/a' })).toBe(
      'this dataset changed',
    );
  });

  it('of a run counts by its job', () => {
    const run = (job: string) =>
      ({ __typename: 'Run', id: 'run:1', state: 'FAIL', job: { id: job, name: job } }) as const;
    expect(heard('run', 'run:1', run('job:n/j'))).toBe('a run is now FAIL');
    expect(heard('run', 'run:1', run('job:n/k'))).toBeUndefined();
    expect(heard('run', 'run:1')).toBeUndefined();
  });
});

it('merges schemas and runs, newest first, a job that reads and writes once', () => {
  const job = {
    id: 'job:n/j',
    name: 'j',
    latestRun: { id: 'run:1', state: 'COMPLETE' as const, startedAt: at, endedAt: '2026-01-02T01:00:00Z' },
  };
  const entries = knownEntries({
    __typename: 'Dataset',
    id: 'dataset:n/a',
    firstSeen: '2026-01-01T00:00:00Z',
    writers: [job],
    readers: [job, { id: 'job:n/k', name: 'k', latestRun: null }],
    product: null,
    schemaHistory: [{ hash: 'h', firstSeen: at, addedColumns: [], removedColumns: [], changedColumns: [] }],
  });
  expect(entries.map(({ name }) => name)).toEqual(['j', 'Schema version 1', 'Dataset']);
  expect(entries[0]?.words).toBe('ended a run, COMPLETE; it writes it');
});
