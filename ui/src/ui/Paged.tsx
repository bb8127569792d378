import type { ReactNode } from 'react';
import { More } from './More';
import { Failed, Loading } from './States';
import type { Connection, NodeOf, Pages } from './usePages';

interface Props<C extends Connection<unknown>> {
  list: Pages<C>;
  /** What is said while the first page loads. */
  loading: string;
  children: (items: NodeOf<C>[], last: C) => ReactNode;
}

/** A list that is read page by page, in all its states. */
export function Paged<C extends Connection<unknown>>({ list, loading, children }: Props<C>) {
  const { items, last, isLoading, error, more, retry } = list;
  if (!last) {
    if (error !== undefined) return <Failed error={error} retry={retry} />;
    return isLoading && <Loading label={loading} />;
  }
  return (
    <div aria-busy={isLoading}>
      {children(items, last)}
      <More
        shown={items.length}
        hasMore={last.pageInfo.hasNextPage}
        total={last.totalCount}
        loading={isLoading}
        error={error}
        more={more}
        retry={retry}
      />
    </div>
  );
}
