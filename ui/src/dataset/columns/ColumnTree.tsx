import { Badge, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { Tint } from '../Tint';
import classes from './Columns.module.css';
import { KindBadges, LevelBadge } from '../../classification/LevelBadge';
import type { Level } from '../../classification/levels';
import type { TreeRow } from './tree';

interface Kind {
  id: string;
  title: string;
  isSpecial: boolean;
}

export interface ShownColumn {
  path: string;
  type: string | null;
  description: string | null;
  tags: string[];
  /** Classification and PII as a port declares them. */
  declared: string | undefined;
  /** What it is, said or inferred; undefined when nothing is known. */
  classified: { level: Level | null; isInferred: boolean; kinds: readonly Kind[] } | undefined;
}

interface Props {
  tree: RefObject<HTMLDivElement | null>;
  rows: TreeRow<ShownColumn>[];
  open: string | undefined;
  onOpen: (path: string) => void;
  onFold: (path: string, fold: boolean) => void;
}

/** Columns as a tree of which only the rows in sight are drawn; arrows move, Enter opens. */
export function ColumnTree({ tree, rows, open, onOpen, onFold }: Props) {
  const [active, setActive] = useState(open ?? rows[0]?.column.path);
  // eslint-disable-next-line react-hooks/incompatible-library -- rows are drawn anew with every scroll
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current,
    estimateSize: () => 36,
    overscan: 12,
    getItemKey: (index) => rows[index]?.column.path ?? index,
  });
  const at = Math.max(
    0,
    rows.findIndex((row) => row.column.path === active),
  );
  // A link to a column leads to its row.
  const [first] = useState(at);
  useEffect(() => {
    if (first > 0) virtual.scrollToIndex(first, { align: 'center' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the tree appears
  }, []);

  const moveTo = (index: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, index));
    setActive(rows[next]?.column.path);
    virtual.scrollToIndex(next);
  };
  const onKey = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row) return;
    const { path } = row.column;
    const moves: Record<string, () => void> = {
      ArrowDown: () => moveTo(at + 1),
      ArrowUp: () => moveTo(at - 1),
      PageDown: () => moveTo(at + 15),
      PageUp: () => moveTo(at - 15),
      Home: () => moveTo(0),
      End: () => moveTo(rows.length - 1),
      ArrowRight: () => (row.children.length && !row.isOpen ? onFold(path, false) : moveTo(at + 1)),
      ArrowLeft: () => (row.isOpen ? onFold(path, true) : moveTo(holder(rows, at))),
      Enter: () => onOpen(path),
      ' ': () => onOpen(path),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <div
      ref={tree}
      className={classes.tree}
      role="tree"
      aria-label="Columns"
      tabIndex={0}
      aria-activedescendant={rows.length ? rowId(at) : undefined}
      onKeyDown={onKey}
    >
      <div role="none" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const { path } = row.column;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              id={rowId(item.index)}
              role="treeitem"
              aria-level={row.level}
              aria-posinset={row.place}
              aria-setsize={row.siblings}
              aria-expanded={row.children.length ? row.isOpen : undefined}
              aria-selected={path === open}
              data-active={item.index === at || undefined}
              className={classes.row}
              style={{ transform: `translateY(${item.start}px)`, paddingLeft: 12 + (row.level - 1) * 20 }}
              onClick={() => {
                setActive(path);
                onOpen(path);
              }}
            >
              <Cells row={row} onFold={() => onFold(path, row.isOpen)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Cells({ row, onFold }: { row: TreeRow<ShownColumn>; onFold: () => void }) {
  const { type, description, tags, declared, classified } = row.column;
  return (
    <>
      <span>
        <span
          className={classes.fold}
          aria-hidden
          onClick={(event) => {
            if (!row.children.length) return;
            event.stopPropagation();
            onFold();
          }}
        >
          {row.children.length ? (row.isOpen ? '▾' : '▸') : ''}
        </span>
        <span className={classes.name}>{row.label}</span>
      </span>
      <Text span size="sm" ff="monospace" c="dimmed">
        {type ?? 'type not told'}
      </Text>
      {classified && (
        <>
          {classified.level && (
            <LevelBadge
              level={classified.level}
              title={classified.isInferred ? 'inferred from lineage' : 'said'}
            />
          )}
          <KindBadges kinds={classified.kinds} />
          {classified.isInferred && (
            <Text span size="xs" c="dimmed">
              inferred
            </Text>
          )}
        </>
      )}
      {declared && !classified && (
        <Tint color="red" title="as a port declares it">
          {declared}
        </Tint>
      )}
      {tags.map((tag) => (
        <Badge key={tag} size="sm" radius="sm" tt="none" variant="default">
          {tag}
        </Badge>
      ))}
      {description && (
        <Text span size="sm" c="dimmed">
          {description}
        </Text>
      )}
    </>
  );
}

/** The row of the column that holds the one at an index. */
function holder(rows: TreeRow<ShownColumn>[], at: number): number {
  const level = rows[at]?.level ?? 1;
  for (let index = at - 1; index >= 0; index--) if ((rows[index]?.level ?? 1) < level) return index;
  return at;
}

const rowId = (index: number) => `column-row-${index}`;
