import { Button, Group, Tabs, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { counted } from '../../ui/counted';
import { Empty } from '../../ui/States';
import type { ReportAddress } from '../address';
import type { Report } from './Facts';
import { ReportTable } from './ReportTable';
import classes from './Reports.module.css';

interface Props {
  report: Report;
  address: ReportAddress;
  /** Whether as many rows were asked for as there are given. */
  hasAll: boolean;
  isLoading: boolean;
  more: () => void;
  onChange: (change: Pick<ReportAddress, 'section' | 'find'>) => void;
}

/** The tables of a report, one at a time, with a search over all of them. */
export function Sections({ report, address, hasAll, isLoading, more, onChange }: Props) {
  const { sections } = report;
  const open = sections.find(({ key }) => key === address.section) ?? sections[0];
  const [find, setFind] = useState(address.find ?? '');
  const search = useDebouncedCallback((text: string) => onChange({ find: text.trim() || undefined }), 300);
  if (!open) return <Empty title="The report has no tables">Its figures are all that it tells.</Empty>;
  return (
    <section aria-label="Tables">
      <TextInput
        label="Find in the tables"
        placeholder="A name, a domain, a word"
        type="search"
        maw={360}
        mb="sm"
        maxLength={500}
        value={find}
        onChange={(event) => {
          setFind(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <Tabs
        value={open.key}
        keepMounted={false}
        onChange={(next) =>
          onChange({ section: next === sections[0]?.key ? undefined : (next ?? undefined) })
        }
      >
        <Tabs.List className={classes.tabs} aria-label="Tables of the report">
          {sections.map(({ key, title, totalRows, rows }) => (
            <Tabs.Tab key={key} value={key}>
              {title} ({rows.totalCount === totalRows ? totalRows : `${rows.totalCount} of ${totalRows}`})
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={open.key} pt="sm">
          {open.note && (
            <Text size="sm" c="dimmed" mb="xs" maw={720}>
              {open.note}
            </Text>
          )}
          <Table open={open} isFiltered={Boolean(address.find)} {...{ hasAll, isLoading, more }} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

interface TableProps extends Pick<Props, 'hasAll' | 'isLoading' | 'more'> {
  open: Report['sections'][number];
  isFiltered: boolean;
}

function Table({ open, isFiltered, hasAll, isLoading, more }: TableProps) {
  const { title, columns, rows, totalRows } = open;
  const shown = rows.edges.map(({ node }) => node);
  if (!shown.length) {
    return (
      <Empty title={isFiltered && totalRows ? 'Nothing fits' : 'Nothing to tell'}>
        {isFiltered && totalRows
          ? `None of ${counted(totalRows, 'row')} holds this text.`
          : 'This table has no rows as of this time.'}
      </Empty>
    );
  }
  const left = rows.totalCount - shown.length;
  return (
    <>
      <ReportTable label={title} columns={columns} rows={shown} />
      <Group gap="sm" mt="xs">
        {left > 0 && !hasAll && (
          <Button variant="default" size="compact-sm" loading={isLoading} onClick={more}>
            Show more
          </Button>
        )}
        <Text size="sm" c="dimmed" role="status">
          {left > 0
            ? `${shown.length.toLocaleString('en')} of ${rows.totalCount.toLocaleString('en')} rows shown.`
            : `${counted(shown.length, 'row')}, none left out.`}
          {left > 0 && hasAll && ' Find narrows them; the files hold all.'}
        </Text>
      </Group>
    </>
  );
}
