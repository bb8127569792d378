import type { ReactNode } from 'react';
import { More } from '../ui/More';
import { Failed, Loading } from '../ui/States';
import { Section } from './parts';
import { usePages, type ItemOf, type Page } from './usePages';

interface Props<Whole extends Page<unknown>> {
  /** As {@link usePages} wants it: stable for one list. */
  load: (after: string | null) => Promise<Whole | null | undefined>;
  /** What is said while the first page loads. */
  loading: string;
  /** The heading above it, which gets the count; none where one stands already. */
  title?: string;
  children: (items: ItemOf<Whole>[], page: Whole) => ReactNode;
}

/** A list that is read page by page, in all its states. */
export function Paged<Whole extends Page<unknown>>({ load, loading: label, title, children }: Props<Whole>) {
  const { items, page, error, loading, more, retry } = usePages(load);
  const content = page ? (
    <>
      {children(items, page)}
      <More
        shown={items.length}
        hasMore={items.length < page.totalCount}
        total={page.totalCount}
        loading={loading}
        error={error}
        more={more}
        retry={retry}
      />
    </>
  ) : error !== undefined ? (
    <Failed error={error} retry={retry} />
  ) : (
    loading && <Loading label={label} lines={4} />
  );
  return title ? (
    <Section title={title} count={page?.totalCount}>
      {content}
    </Section>
  ) : (
    content
  );
}
