import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { Fragment, useState } from 'react';
import type {
  ReportCellPartsFragment,
  ReportColumnPartsFragment,
  ReportRowPartsFragment,
} from '../../api/generated';
import { LevelBadge } from '../../classification/LevelBadge';
import { isLevel } from '../../classification/levels';
import { counted } from '../../ui/counted';
import { EntityLink } from '../../ui/EntityLink';
import { exact } from '../../ui/time';
import classes from './Reports.module.css';
import { Proof } from './Proof';

interface Props {
  label: string;
  columns: readonly ReportColumnPartsFragment[];
  rows: readonly ReportRowPartsFragment[];
}

/** The rows of a report, each with its proof to unfold. */
export function ReportTable({ label, columns, rows }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const hasProofs = rows.some(({ proof }) => proof.length > 0);
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  return (
    <Table.ScrollContainer
      minWidth={110 * columns.length}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label } }}
    >
      <Table verticalSpacing={6} className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, title, type }) => (
              <Table.Th key={key} data-type={type} ta={type === 'NUMBER' ? 'right' : 'left'}>
                {title}
              </Table.Th>
            ))}
            {hasProofs && <Table.Th>Proof</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, cells, proof }, index) => {
            const isOpen = open.has(key);
            return (
              <Fragment key={`${key} ${index}`}>
                <Table.Tr>
                  {cells.map((cell, at) => (
                    <Table.Td key={at} ta={columns[at]?.type === 'NUMBER' ? 'right' : 'left'}>
                      <Cell cell={cell} type={columns[at]?.type} />
                    </Table.Td>
                  ))}
                  {hasProofs && (
                    <Table.Td>
                      {proof.length > 0 ? (
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-expanded={isOpen}
                          onClick={() => toggle(key)}
                        >
                          {isOpen ? 'Hide' : counted(proof.length, 'step')}
                          <VisuallyHidden> of the proof of {cells[0]?.text}</VisuallyHidden>
                        </Button>
                      ) : (
                        <Text size="sm" c="dimmed">
                          declared
                        </Text>
                      )}
                    </Table.Td>
                  )}
                </Table.Tr>
                {isOpen && (
                  <Table.Tr>
                    <Table.Td colSpan={columns.length + 1} className={classes.proof}>
                      <Proof steps={proof} />
                    </Table.Td>
                  </Table.Tr>
                )}
              </Fragment>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** One value, as its column says it is. */
export function Cell({
  cell,
  type,
}: {
  cell: ReportCellPartsFragment;
  type: ReportColumnPartsFragment['type'] | undefined;
}) {
  if (cell.isHidden) return <i title="You may not see this">{cell.text}</i>;
  if (cell.entity) return <EntityLink id={cell.entity}>{cell.text}</EntityLink>;
  const level = cell.text.toUpperCase();
  if (type === 'LEVEL' && isLevel(level)) return <LevelBadge level={level} />;
  if (type === 'TIME' && !Number.isNaN(Date.parse(cell.text))) {
    return (
      <time dateTime={cell.text} title={cell.text}>
        {exact(cell.text)}
      </time>
    );
  }
  if (type === 'NUMBER' && cell.text !== '' && Number.isFinite(Number(cell.text))) {
    return <>{Number(cell.text).toLocaleString('en')}</>;
  }
  return <>{cell.text}</>;
}
