import { Button, Code, Group, Paper, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DatasetSchemasDocument, type DatasetSchemasQuery } from '../../api/generated';
import { Empty } from '../../ui/States';
import { Time } from '../../ui/Time';
import { exact } from '../../ui/time';
import { Answered } from '../Answered';
import { datasetOf } from '../answers';
import { counted } from '../../ui/counted';
import { changeWords } from './changes';
import { SchemaFields } from './SchemaFields';

type Version = Extract<DatasetSchemasQuery['node'], { __typename: 'Dataset' }>['schemaHistory'][number];
const SHOWN = 20;

/** The schemas it had, newest first, each against the one before. */
export function HistoryTab({ id }: { id: string }) {
  const [{ data, error }, again] = useQuery({ query: DatasetSchemasDocument, variables: { id } });
  const [most, setMost] = useState(SHOWN);
  return (
    <Answered value={datasetOf(data)} error={error} retry={again} label="Loading the schemas">
      {({ schemaHistory }) => {
        if (!schemaHistory.length) {
          return <Empty title="No schema is known">No event has told a schema for this dataset.</Empty>;
        }
        const newest = schemaHistory.map((version, index) => ({ version, number: index + 1 })).reverse();
        return (
          <Stack gap="md">
            <Text size="sm">
              {counted(schemaHistory.length, 'schema version')}, newest first.
              {schemaHistory.length === 1 && ' The schema never changed while the catalog watched.'}
            </Text>
            {newest.slice(0, most).map(({ version, number }) => (
              <VersionCard
                key={version.hash}
                id={id}
                version={version}
                number={number}
                isCurrent={number === schemaHistory.length}
              />
            ))}
            {newest.length > most && (
              <Button variant="default" onClick={() => setMost(most + SHOWN)}>
                {newest.length - most} older versions are not shown: show more
              </Button>
            )}
          </Stack>
        );
      }}
    </Answered>
  );
}

interface CardProps {
  id: string;
  version: Version;
  number: number;
  isCurrent: boolean;
}

function VersionCard({ id, version, number, isCurrent }: CardProps) {
  const [open, setOpen] = useState(false);
  const { firstSeen, lastSeen, addedColumns, removedColumns, changedColumns, fields, hash } = version;
  return (
    <Paper withBorder p="md" component="section" aria-label={`Version ${number}`}>
      <Group justify="space-between" align="start">
        <div>
          <Title order={2} size="h4">
            Version {number}
            {isCurrent && ', the newest'}
          </Title>
          <Text size="sm" c="dimmed">
            seen <Time at={firstSeen} /> ({exact(firstSeen)}) to <Time at={lastSeen} />, content{' '}
            {hash.slice(0, 8)}
          </Text>
        </div>
        <Button variant="default" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide' : 'Show'} its {counted(fields.length, 'column')}
          <VisuallyHidden> of version {number}</VisuallyHidden>
        </Button>
      </Group>
      <Text size="sm" mt="xs">
        {changeWords(version, number === 1)}
      </Text>
      {number > 1 && (
        <Stack gap={4} mt="xs">
          <Paths label="Added" paths={addedColumns} />
          <Paths label="Removed" paths={removedColumns} />
          {changedColumns.map(({ path, fromType, toType }) => (
            <Text key={path} size="sm">
              Retyped <Code>{path}</Code> from <Code>{fromType ?? 'not told'}</Code> to{' '}
              <Code>{toType ?? 'not told'}</Code>
            </Text>
          ))}
        </Stack>
      )}
      {open && <SchemaFields id={id} hash={hash} />}
    </Paper>
  );
}

function Paths({ label, paths }: { label: string; paths: readonly string[] }) {
  if (!paths.length) return null;
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {label}{' '}
      {paths.map((path) => (
        <Code key={path} mr={4}>
          {path}
        </Code>
      ))}
    </Text>
  );
}
