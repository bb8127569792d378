import { useEffect, useState } from 'react';
import { ask } from '../../api/client';
import { JobRunsPageDocument, type JobRunsPageQuery, type RunOfJobFragment } from '../../api/generated';

/** The runs of one job as far as they were loaded. */
export interface JobRuns {
  runs: RunOfJobFragment[];
  total: number;
  hasMore: boolean;
  cursor: string | null;
}

export interface LoadedRuns {
  byJob: ReadonlyMap<string, JobRuns>;
  isLoading: boolean;
  error: unknown;
  more: (job: string) => void;
  retry: () => void;
}

const PAGE = 20;

/** The latest runs of some jobs, each loaded page by page. */
export function useJobRuns(jobs: readonly string[]): LoadedRuns {
  const [byJob, setByJob] = useState<ReadonlyMap<string, JobRuns>>(new Map());
  const [isMoreComing, setMoreComing] = useState(false);
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);

  const load = (job: string, before: JobRuns | undefined) =>
    ask(JobRunsPageDocument, { job, first: PAGE, after: before?.cursor ?? null })
      .then((data) => {
        const page = pageOf(data);
        setByJob((all) => new Map(all).set(job, { ...page, runs: [...(before?.runs ?? []), ...page.runs] }));
      })
      .catch((problem: unknown) => setError(problem));

  const wanted = jobs.join(' ');
  useEffect(() => {
    for (const job of wanted.split(' ')) if (job && !byJob.has(job)) void load(job, undefined);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is loaded already is not asked for again
  }, [wanted, attempt]);

  return {
    byJob,
    isLoading: isMoreComing || (error === undefined && jobs.some((job) => !byJob.has(job))),
    error,
    more: (job) => {
      setMoreComing(true);
      void load(job, byJob.get(job)).finally(() => setMoreComing(false));
    },
    retry: () => {
      setError(undefined);
      setAttempt(attempt + 1);
    },
  };
}

function pageOf(data: JobRunsPageQuery): JobRuns {
  if (data.node?.__typename !== 'Job') return { runs: [], total: 0, hasMore: false, cursor: null };
  const { edges, totalCount, pageInfo } = data.node.runs;
  return {
    runs: edges.map(({ node }) => node),
    total: totalCount,
    hasMore: pageInfo.hasNextPage,
    cursor: pageInfo.endCursor,
  };
}
