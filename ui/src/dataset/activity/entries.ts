import type { DatasetActivityQuery } from '../../api/generated';
import { columnName } from '../columns/words';
import { changeWords } from '../history/changes';
import { datasetOfColumn, labelOf } from '../../ui/ids';
import type { LiveChange } from './live';

type Dataset = Extract<DatasetActivityQuery['node'], { __typename: 'Dataset' }>;

/** One thing that happened. */
export interface Entry {
  key: string;
  at: string;
  /** What it happened to: an id, and what to call it. */
  id: string;
  name: string;
  words: string;
  isLive: boolean;
}

/** What belongs to a dataset, so that a change of it is news here. */
export interface Belonging {
  /** The ids of all its names. */
  datasets: ReadonlySet<string>;
  jobs: ReadonlySet<string>;
  product: string | undefined;
}

/** What the catalog holds with a time: schemas, and the latest run of each job. */
export function knownEntries(dataset: Dataset): Entry[] {
  const schemas = dataset.schemaHistory.map((version, index) => ({
    key: `schema ${version.hash}`,
    at: version.firstSeen,
    id: dataset.id,
    name: `Schema version ${index + 1}`,
    words: changeWords(version, index === 0),
    isLive: false,
  }));
  const jobs = new Map([...dataset.writers, ...dataset.readers].map((job) => [job.id, job]));
  const writing = new Set(dataset.writers.map(({ id }) => id));
  const runs = [...jobs.values()].flatMap(({ id, name, latestRun }) => {
    const at = latestRun?.endedAt ?? latestRun?.startedAt;
    if (!latestRun || !at) return [];
    const what = writing.has(id) ? 'writes it' : 'reads it';
    const words = `${latestRun.endedAt ? 'ended' : 'began'} a run, ${latestRun.state}; it ${what}`;
    return [{ key: latestRun.id, at, id: latestRun.id, name, words, isLive: false }];
  });
  const first = {
    key: 'first',
    at: dataset.firstSeen,
    id: dataset.id,
    name: 'Dataset',
    words: 'first seen',
    isLive: false,
  };
  return newestFirst([first, ...schemas, ...runs]);
}

/** A change as an entry; undefined when it is no news of this dataset. */
export function liveEntry(change: LiveChange, belonging: Belonging, key: string): Entry | undefined {
  const { id, at, kind, entity } = change;
  const entry = (name: string, words: string): Entry => ({ key, at, id, name, words, isLive: true });
  switch (kind) {
    case 'dataset':
      return belonging.datasets.has(id) || belonging.datasets.has(entity?.id ?? '')
        ? entry(labelOf(id), 'this dataset changed')
        : undefined;
    case 'column':
      return belonging.datasets.has(datasetOfColumn(id) ?? '')
        ? entry(columnName(labelOf(id)), 'a column changed')
        : undefined;
    case 'job':
      return belonging.jobs.has(id) ? entry(labelOf(id), 'a job of it changed') : undefined;
    case 'run': {
      const job = entity?.__typename === 'Run' ? entity.job : undefined;
      return job && entity?.__typename === 'Run' && belonging.jobs.has(job.id)
        ? entry(job.name, `a run is now ${entity.state}`)
        : undefined;
    }
    case 'product':
      return belonging.product === id ? entry(labelOf(id), 'its product changed') : undefined;
    default:
      return undefined;
  }
}

/** Newest first; of the same time, what came in later. */
export function newestFirst(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
