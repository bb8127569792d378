import { Button, Group, Text, TextInput } from '@mantine/core';
import { useRef, useState, type RefObject } from 'react';
import { useQuery } from 'urql';
import { DatasetColumnsDocument, type DatasetColumnsQuery } from '../../api/generated';
import { columnId } from '../../ui/ids';
import { Empty } from '../../ui/States';
import { Answered } from '../Answered';
import { datasetOf } from '../answers';
import { counted } from '../../ui/counted';
import { ColumnPanel } from './ColumnPanel';
import { ColumnTree, type ShownColumn } from './ColumnTree';
import classes from './Columns.module.css';
import { filterTree, hasWords, holders, rowsOf, treeOf } from './tree';

type Dataset = Extract<DatasetColumnsQuery['node'], { __typename: 'Dataset' }>;

interface Props {
  id: string;
  /** The path of the column whose lineage is open. */
  open: string | undefined;
  onOpen: (path: string | undefined) => void;
}

/** The columns it has now, and for one of them where it comes from and where it goes. */
export function ColumnsTab({ id, open, onOpen }: Props) {
  const [{ data, error }, again] = useQuery({ query: DatasetColumnsDocument, variables: { id } });
  const tree = useRef<HTMLDivElement>(null);
  return (
    <Answered value={datasetOf(data)} error={error} retry={again} label="Loading the columns">
      {(dataset) => (
        <div className={classes.split} data-open={open !== undefined || undefined}>
          <Columns dataset={dataset} open={open} onOpen={onOpen} tree={tree} />
          {open !== undefined && (
            <ColumnPanel
              key={open}
              path={open}
              id={columnId(dataset.id, open)}
              isKnown={open === '*' || dataset.columns.some(({ path }) => path === open)}
              onClose={() => {
                onOpen(undefined);
                // Back to where one came from, for who works by keys.
                tree.current?.focus({ preventScroll: true });
              }}
            />
          )}
        </div>
      )}
    </Answered>
  );
}

type ColumnsProps = { dataset: Dataset; tree: RefObject<HTMLDivElement | null> } & Omit<Props, 'id'>;

function Columns({ dataset, tree: element, open, onOpen }: ColumnsProps) {
  const [search, setSearch] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const tree = treeOf(withDeclared(dataset));
  const found = search.trim()
    ? filterTree(tree, ({ path, type, description, tags, declared, classified }) =>
        hasWords(search.trim(), [
          ...[path, type, description, ...tags, declared, classified?.level],
          ...(classified?.kinds.map(({ title }) => title) ?? []),
        ]),
      )
    : tree;
  // What a search found is shown, whatever was closed before.
  const rows = rowsOf(found, search.trim() ? new Set() : closed);
  const all = holders(tree);
  if (!dataset.columns.length) {
    return (
      <Empty title="No columns are known">
        No event has told a schema for this dataset. Lineage of it as a whole is in the tab “lineage”.
      </Empty>
    );
  }
  return (
    <div>
      <Group mb="xs" gap="sm" align="end">
        <TextInput
          label="Find columns"
          placeholder="name, type, description, tag or class"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={{ base: '100%', xs: 320 }}
        />
        {all.length > 0 && (
          <Button
            variant="default"
            onClick={() => setClosed(new Set(closed.size ? [] : all))}
            disabled={!!search.trim()}
          >
            {closed.size ? 'Unfold all' : 'Fold all'}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" role="status" mb="xs">
        {search.trim()
          ? `${rows.length} of ${counted(dataset.columns.length, 'column')} shown: what matches, and what holds it.`
          : `${counted(dataset.columns.length, 'column')}${rows.length < dataset.columns.length ? `, ${rows.length} unfolded` : ''}. Enter or a click opens the lineage of one.`}
      </Text>
      <ColumnTree
        tree={element}
        rows={rows}
        open={open}
        onOpen={onOpen}
        onFold={(path, fold) => {
          const next = new Set(closed);
          if (fold) next.add(path);
          else next.delete(path);
          setClosed(next);
        }}
      />
    </div>
  );
}

/** Each column with what the ports before the dataset declare of its sensitivity. */
function withDeclared({ id, columns, product, classification }: Dataset): ShownColumn[] {
  const classified = new Map(classification.columns.map((each) => [each.path, each]));
  const declared = new Map<string, string>();
  for (const port of product?.ports ?? []) {
    if (!port.datasets.some((behind) => behind.id === id)) continue;
    for (const { path, classification, pii } of port.columns) {
      const words = [classification, pii && 'PII'].filter(Boolean).join(', ');
      if (words) declared.set(path, words);
    }
  }
  return columns.map((column) => ({
    ...column,
    declared: declared.get(column.path),
    classified: classified.get(column.path),
  }));
}
