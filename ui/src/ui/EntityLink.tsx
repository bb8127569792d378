import type { ReactNode } from 'react';
import { datasetOfColumn, labelOf, parseId } from './ids';
import { PageLink } from './PageLink';

/** A link to the page of whatever an id names. */
export function EntityLink({ id, children }: { id: string; children?: ReactNode }) {
  const text = children ?? labelOf(id);
  const style = { overflowWrap: 'anywhere' } as const;
  switch (parseId(id)?.kind) {
    case 'dataset':
      return (
        <PageLink to="/dataset" search={{ id }} style={style}>
          {text}
        </PageLink>
      );
    case 'column':
      return (
        <PageLink
          to="/dataset"
          search={{ id: datasetOfColumn(id) ?? '', tab: 'columns', column: parseId(id)?.parts.at(-1) }}
          style={style}
        >
          {text}
        </PageLink>
      );
    case 'job':
    case 'run':
    case 'product':
    case 'domain':
      return (
        <PageLink to="/entity" search={{ id }} style={style}>
          {text}
        </PageLink>
      );
    case undefined:
      return <>{text}</>;
  }
}
