import { Table, VisuallyHidden } from '@mantine/core';
import type { CompareReportsQuery } from '../../api/generated';
import { changedCells } from './order';
import { Cell } from './ReportTable';
import classes from './Reports.module.css';

type Section = CompareReportsQuery['compareReports']['sections'][number];

interface Props {
  label: string;
  columns: Section['columns'];
  rows: Section['changed'];
}

/** Rows of both reports whose values differ: what was, struck out, and what is. */
export function ChangedTable({ label, columns, rows }: Props) {
  return (
    <Table.ScrollContainer
      minWidth={110 * columns.length}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label } }}
    >
      <Table verticalSpacing={6} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, title, type }) => (
              <Table.Th key={key} data-type={type}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, before, after }) => {
            const changed = changedCells(before, after);
            return (
              <Table.Tr key={key}>
                {columns.map((column, at) => {
                  const was = before[at];
                  const is = after[at];
                  return (
                    <Table.Td key={column.key}>
                      {changed.has(at) && was && (
                        <div className={classes.was}>
                          <VisuallyHidden>was </VisuallyHidden>
                          <Cell cell={was} type={column.type} />
                        </div>
                      )}
                      {is && (
                        <div>
                          {changed.has(at) && <VisuallyHidden>is </VisuallyHidden>}
                          <Cell cell={is} type={column.type} />
                        </div>
                      )}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
