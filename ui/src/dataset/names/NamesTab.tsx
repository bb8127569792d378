import { Button, Group, Paper, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DatasetNamesDocument, type DatasetNamesQuery } from '../../api/generated';
import type { Action, Name } from '../../identity/consequences';
import { DecideDialog } from '../../identity/DecideDialog';
import { IDENTITY_CONTEXT } from '../../identity/useDecide';
import { Answered } from '../Answered';
import { datasetOf } from '../answers';
import { counted } from '../../ui/counted';
import { DecisionsAbout } from './DecisionsAbout';
import { MergeWith } from './MergeWith';
import { Origins } from './Origins';
import { SuspicionsAbout } from './SuspicionsAbout';

type Dataset = Extract<DatasetNamesQuery['node'], { __typename: 'Dataset' }>;

/** What it is called, why these names are one dataset, and what to do where that is wrong. */
export function NamesTab({ id }: { id: string }) {
  const [{ data, error }, again] = useQuery({
    query: DatasetNamesDocument,
    variables: { id },
    context: IDENTITY_CONTEXT,
  });
  const [action, setAction] = useState<Action>();
  return (
    <>
      <Answered value={datasetOf(data)} error={error} retry={again} label="Loading the names">
        {(dataset) => (
          <Stack gap="lg">
            <Names dataset={dataset} onAct={setAction} />
            <MergeWith
              key={namesOf(dataset)
                .map((name) => name.id)
                .join(' ')}
              dataset={dataset}
              onAct={setAction}
            />
            <SuspicionsAbout names={namesOf(dataset)} onAct={setAction} />
            <DecisionsAbout names={namesOf(dataset)} onAct={setAction} />
          </Stack>
        )}
      </Answered>
      {action && <DecideDialog action={action} onClose={() => setAction(undefined)} />}
    </>
  );
}

const namesOf = (dataset: Dataset): Name[] => [dataset, ...dataset.aliases];

function Names({ dataset, onAct }: { dataset: Dataset; onAct: (action: Action) => void }) {
  const all = namesOf(dataset);
  return (
    <section aria-labelledby="names">
      <Title order={2} size="h4" id="names" mb="xs">
        {counted(all.length, 'name')}
      </Title>
      <Stack gap="xs" component="ul" p={0} m={0}>
        <Paper withBorder p="sm" component="li" style={{ listStyle: 'none', overflowWrap: 'anywhere' }}>
          <Text fw={600}>{dataset.name}</Text>
          <Text size="sm" c="dimmed" ff="monospace">
            {dataset.namespace}
          </Text>
          <Text size="sm">The name it goes by.</Text>
        </Paper>
        {dataset.aliases.map((alias) => (
          <Paper key={alias.id} withBorder p="sm" component="li" style={{ listStyle: 'none' }}>
            <Group justify="space-between" align="start" wrap="nowrap">
              <div style={{ overflowWrap: 'anywhere' }}>
                <Text fw={600}>{alias.name}</Text>
                <Text size="sm" c="dimmed" ff="monospace">
                  {alias.namespace}
                </Text>
                <Origins origins={alias.origins} />
              </div>
              <Button
                size="compact-sm"
                variant="default"
                flex="none"
                onClick={() =>
                  onAct({ kind: 'split', name: alias, rest: all.filter(({ id }) => id !== alias.id) })
                }
              >
                Split off…
                <VisuallyHidden>
                  {' '}
                  {alias.name} in {alias.namespace}
                </VisuallyHidden>
              </Button>
            </Group>
          </Paper>
        ))}
      </Stack>
      {!dataset.aliases.length && (
        <Text size="sm" c="dimmed" mt="xs">
          Nobody calls it by another name.
        </Text>
      )}
    </section>
  );
}
