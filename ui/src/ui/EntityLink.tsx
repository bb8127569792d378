import type { ReactNode } from 'react';
import { datasetOfColumn, isHidden, labelOf, parseId } from './ids';
import { PageLink } from './PageLink';

/** A link to the page of whatever an id names. */
export function EntityLink({ id, children }: { id: string; children?: ReactNode }) {
  if (isHidden(id)) return <i title="You may not see what this is">hidden</i>;
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
