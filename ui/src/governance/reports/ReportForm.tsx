import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import { FindingDomainsDocument } from '../../api/generated';
import type { ReportAddress } from '../address';
import { ColumnChooser } from './ColumnChooser';
import { inputTime, isOfWholeMesh, timeOf } from './links';

interface Props {
  address: ReportAddress;
  needsColumn: boolean;
  /** The domains that the reader is bound to; undefined for any. */
  domains: readonly string[] | undefined;
  onRun: (change: Pick<ReportAddress, 'domain' | 'asOf' | 'column'>) => void;
}

/** What a report is to be about, and of when. */
export function ReportForm({ address, needsColumn, domains, onRun }: Props) {
  const [{ data }] = useQuery({ query: FindingDomainsDocument, requestPolicy: 'cache-first' });
  const [domain, setDomain] = useState(address.domain ?? '');
  const [at, setAt] = useState(inputTime(address.asOf));
  const [column, setColumn] = useState(address.column ?? '');
  const known = domains ?? data?.domains.edges.map(({ node }) => node.name) ?? [];
  const choices = address.domain && !known.includes(address.domain) ? [address.domain, ...known] : known;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onRun({ domain: domain || undefined, asOf: timeOf(at), column: column || undefined });
  };
  return (
    <form onSubmit={submit} aria-label="What the report is about">
      <Group gap="sm" align="end" mb="md">
        {!(address.kind && isOfWholeMesh(address.kind)) && (
          <NativeSelect
            label="Domain"
            value={domain}
            data={[{ value: '', label: domains ? 'choose one' : 'the whole mesh' }, ...choices]}
            onChange={(event) => setDomain(event.currentTarget.value)}
          />
        )}
        <TextInput
          type="datetime-local"
          label="As of (UTC)"
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        {needsColumn && <ColumnChooser value={column} onChange={setColumn} />}
        <Button type="submit" disabled={(needsColumn && !column) || (domains !== undefined && !domain)}>
          Run
        </Button>
        <Text size="sm" c="dimmed" mb={8}>
          {at ? 'By what was known then.' : 'Without a time it is of now.'}
        </Text>
      </Group>
    </form>
  );
}
