import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { holds } from '../access/roles';
import { useViewer } from '../access/useViewer';
import { DatasetClassificationDocument, type DatasetClassificationQuery } from '../api/generated';
import { Answered } from '../dataset/Answered';
import { datasetOf } from '../dataset/answers';
import { counted } from '../ui/counted';
import { PageLink } from '../ui/PageLink';
import { Empty, Partial } from '../ui/States';
import { Time } from '../ui/Time';
import { ClassifyDialog } from './ClassifyDialog';
import { KindBadges, LevelBadge } from './LevelBadge';
import { rankOf } from './levels';
import { Statements } from './Statements';
import { CLASSIFICATION_CONTEXT } from './types';
import { useTaxonomy } from './useTaxonomy';

type Found = Extract<
  NonNullable<DatasetClassificationQuery['node']>,
  { __typename: 'Dataset' }
>['classification'];

/** How sensitive a dataset is: as the strictest of its columns, and what is said of it as a whole. */
export function ClassificationTab({ id, name }: { id: string; name: string }) {
  const [{ data, error }, again] = useQuery({
    query: DatasetClassificationDocument,
    variables: { id },
    context: CLASSIFICATION_CONTEXT,
  });
  const viewer = useViewer();
  const mayGovern = Boolean(viewer && holds(viewer, 'governance'));
  const [deciding, setDeciding] = useState(false);
  return (
    <>
      <Answered
        value={datasetOf(data)?.classification}
        error={error}
        retry={again}
        label="Loading the classification"
      >
        {(found) => (
          <Stack gap="md">
            <Group justify="space-between" align="start">
              <div>
                <Group gap="xs">
                  <LevelBadge level={found.level} />
                  <KindBadges kinds={found.kinds} />
                </Group>
                <Text size="sm" c="dimmed" mt={4}>
                  As its strictest column; from events until <Time at={found.watermark} />.
                </Text>
              </div>
              {mayGovern && (
                <Button size="compact-sm" variant="default" onClick={() => setDeciding(true)}>
                  Decide about the dataset…
                </Button>
              )}
            </Group>
            {found.isPartial && <Partial reason={found.partialReason} />}
            <Controls level={found.level} />
            {found.sources.length > 0 && (
              <section aria-labelledby="said">
                <Title order={2} size="h5" id="said">
                  Said of the dataset as a whole
                </Title>
                <Statements sources={found.sources} mayGovern={mayGovern} />
              </section>
            )}
            <Columns id={id} columns={found.columns} />
          </Stack>
        )}
      </Answered>
      {deciding && (
        <ClassifyDialog subject={id} name={name} isColumn={false} onClose={() => setDeciding(false)} />
      )}
    </>
  );
}

/** What has to be in place for a level. */
function Controls({ level }: { level: Found['level'] }) {
  const meaning = useTaxonomy()?.levels.find((each) => each.level === level);
  if (!meaning) return null;
  return (
    <Text size="sm">
      {meaning.description}.{' '}
      {meaning.controls.length > 0 && (
        <Text span size="sm" c="dimmed">
          Controls: {meaning.controls.map((each) => each.replaceAll('_', ' ')).join(', ')}.
        </Text>
      )}
    </Text>
  );
}

const SHOWN = 200;

function Columns({ id, columns }: { id: string; columns: Found['columns'] }) {
  const [most, setMost] = useState(SHOWN);
  const strictest = [...columns].sort((one, other) => rankOf(other.level) - rankOf(one.level));
  return (
    <section aria-labelledby="classified">
      <Title order={2} size="h5" id="classified" mb="xs">
        {counted(columns.length, 'classified column')}
      </Title>
      {columns.length === 0 ? (
        <Empty title="Nothing is known of its columns">
          Nobody says how sensitive they are, nor what they are made from.
        </Empty>
      ) : (
        <Table.ScrollContainer
          minWidth={420}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Classified columns' } }}
        >
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Column</Table.Th>
                <Table.Th>Level</Table.Th>
                <Table.Th>Personal data</Table.Th>
                <Table.Th>How it is known</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {strictest.slice(0, most).map((column) => (
                <Table.Tr key={column.columnId}>
                  <Table.Th scope="row" fw={600} style={{ overflowWrap: 'anywhere' }}>
                    <PageLink to="/dataset" search={{ id, tab: 'columns', column: column.path }}>
                      {column.path}
                    </PageLink>
                  </Table.Th>
                  <Table.Td>
                    <LevelBadge level={column.level} />
                  </Table.Td>
                  <Table.Td>
                    <Group gap={4}>
                      <KindBadges kinds={column.kinds} />
                    </Group>
                  </Table.Td>
                  <Table.Td>
                    {[column.isDeclared && 'said', column.isInferred && 'inferred']
                      .filter(Boolean)
                      .join(', ')}
                    {column.findings.map(({ rule, message }) => (
                      <Text key={rule} size="sm">
                        <span aria-hidden>⚠ </span>
                        {message}
                      </Text>
                    ))}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {columns.length > most && (
        <Button variant="default" size="compact-sm" onClick={() => setMost(most + 1000)}>
          {columns.length - most} more are not shown: show more
        </Button>
      )}
    </section>
  );
}
