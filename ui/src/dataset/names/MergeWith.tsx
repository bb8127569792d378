import { Button, Group, Select, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { FindDatasetsDocument } from '../../api/generated';
import type { Action, Name } from '../../identity/consequences';

interface Props {
  dataset: Name;
  onAct: (action: Action) => void;
}

/** Chooses another dataset that is this one in truth. */
export function MergeWith({ dataset, onAct }: Props) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Name>();
  const [asked] = useDebouncedValue(text.trim(), 200);
  const [{ data, fetching }] = useQuery({
    query: FindDatasetsDocument,
    variables: { text: asked },
    pause: !asked,
  });
  const found: Name[] = (data?.search.edges ?? []).flatMap(({ node }) =>
    node?.__typename === 'Dataset' && node.id !== dataset.id ? [node] : [],
  );
  const options = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  return (
    <section aria-labelledby="merge">
      <Title order={2} size="h4" id="merge" mb="xs">
        Merge with another dataset
      </Title>
      <Group align="end" gap="xs">
        <Select
          label="The dataset that is the same"
          placeholder="Type a name"
          searchable
          clearable
          w={{ base: '100%', xs: 420 }}
          value={chosen?.id ?? null}
          data={options.map(({ id, name }) => ({ value: id, label: name }))}
          // The server has searched already.
          filter={({ options: all }) => all}
          renderOption={({ option }) => (
            <div style={{ overflowWrap: 'anywhere' }}>
              {option.label}
              <Text size="xs" c="dimmed">
                {options.find(({ id }) => id === option.value)?.namespace}
              </Text>
            </div>
          )}
          onSearchChange={setText}
          onChange={(id) => setChosen(options.find((option) => option.id === id))}
          nothingFoundMessage={asked ? (fetching ? 'Searching…' : 'No other dataset found') : 'Type a name'}
        />
        <Button
          variant="default"
          disabled={!chosen}
          onClick={() => chosen && onAct({ kind: 'merge', datasets: [dataset, chosen] })}
        >
          Merge…
        </Button>
      </Group>
      {data && data.search.totalCount > 10 && (
        <Text size="xs" c="dimmed" mt={4}>
          The 10 best of {data.search.totalCount} answers are offered; type more of the name for others.
        </Text>
      )}
    </section>
  );
}
