import { VisuallyHidden } from '@mantine/core';
import { SIGNS } from '../model/difference';
import { useActions } from './actions';
import classes from './columns.module.css';
import type { BoxData } from './flow';

/** The columns of an unfolded dataset: those with lineage first; one is chosen to see its path. */
export function ColumnRows({ data, hasSearch }: { data: BoxData; hasSearch: boolean }) {
  const { box, column, query } = data;
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
              <span className={classes.type}>{column === row.id ? '✕' : row.type}</span>
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
