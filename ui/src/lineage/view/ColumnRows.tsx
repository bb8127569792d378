import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { SIGNS } from '../model/difference';
import { useActions } from './actions';
import classes from './columns.module.css';
import type { BoxData } from './flow';
import type { OverlaySign } from './overlays';

/** The columns of an unfolded dataset: those with lineage first; one is chosen to see its path. */
export function ColumnRows({ data, hasSearch }: { data: BoxData; hasSearch: boolean }) {
  const { box, column, query, overlay } = data;
  const actions = useActions();
  const label = box.drawn.node?.label ?? '';
  return (
    <>
      {hasSearch && (
        <input
          className={`${classes.search} nodrag nopan nowheel`}
          type="search"
          placeholder={`Search ${box.allRows} columns`}
          aria-label={`Search columns of ${label}`}
          value={query}
          onChange={(event) => actions.searchColumns(box.id, event.target.value)}
        />
      )}
      <ul className={classes.rows} aria-label={`Columns of ${label}`}>
        {box.rows?.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={classes.row}
              aria-pressed={column === row.id}
              data-lineage={row.hasLineage || undefined}
              data-path={row.isOnPath || undefined}
              data-change={row.change}
              title={`${row.path}${row.type ? ` ${row.type}` : ''}${row.hasLineage ? '' : ': no lineage known'}${row.change ? `, ${row.change}` : ''}`}
              onClick={() => actions.pickColumn(column === row.id ? undefined : row.id)}
            >
              <span>
                {row.change && (
                  <b>
                    {SIGNS[row.change]}
                    <VisuallyHidden>{row.change}</VisuallyHidden>{' '}
                  </b>
                )}
                {row.path === '*' ? '* (all columns)' : row.path}
              </span>
              <ColumnSign sign={overlay?.column?.(row.id)}>{column === row.id ? '✕' : row.type}</ColumnSign>
            </button>
          </li>
        ))}
      </ul>
      {(box.moreRows > 0 || !box.rows?.length) && (
        <div className={classes.more}>
          {box.moreRows > 0 ? `${box.moreRows} more: search` : 'No column is known'}
        </div>
      )}
    </>
  );
}

/** What is said of a column besides: its sign where an overlay has one, else its type. */
function ColumnSign({ sign, children }: { sign: OverlaySign | undefined; children: ReactNode }) {
  if (!sign) return <span className={classes.type}>{children}</span>;
  return (
    <span className={classes.type} title={sign.title}>
      <VisuallyHidden>{sign.title}</VisuallyHidden>
      <span aria-hidden>
        {sign.text} {children === '✕' && children}
      </span>
    </span>
  );
}
