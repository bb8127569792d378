import { Autocomplete, Group, Loader, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ImpactSuggestDocument, type SearchKind } from '../api/generated';
import { KindBadge } from '../ui/KindBadge';
import { labelOf, parseId, type Kind } from '../ui/ids';

const KIND_OF: Record<SearchKind, Kind> = {
  DATASET: 'dataset',
  JOB: 'job',
  DATA_PRODUCT: 'product',
  DOMAIN: 'domain',
};

interface Props {
  label: string;
  description?: string;
  value: string;
  kinds: readonly SearchKind[];
  onChange: (id: string) => void;
}

/** A search box whose answer is the id of one thing. */
export function SubjectPicker({ label, description, value, kinds, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  const [prefix] = useDebouncedValue(typed ?? '', 150);
  const [{ data, fetching }] = useQuery({
    query: ImpactSuggestDocument,
    variables: { prefix },
    pause: prefix.trim() === '',
  });
  const found = (prefix.trim() ? (data?.suggest ?? []) : []).filter((each) => kinds.includes(each.kind));
  const texts = new Map(found.map((each) => [each.id, each]));
  return (
    <Autocomplete
      label={label}
      description={description}
      placeholder="Type a name"
      value={typed ?? (value ? labelOf(value) : '')}
      data={found.map((each) => ({ value: each.id, label: each.text }))}
      // The server decides what fits: it mends typos, too.
      filter={({ options }) => options}
      onChange={setTyped}
      onOptionSubmit={(id) => {
        setTyped(undefined);
        onChange(id);
      }}
      onBlur={() => setTyped(undefined)}
      error={value && !typed && !parseId(value) ? 'This is no id of the catalog' : undefined}
      rightSection={fetching && typed ? <Loader size="xs" /> : undefined}
      renderOption={({ option }) => {
        const each = texts.get(option.value);
        return (
          <Group gap="xs" wrap="nowrap">
            {each && <KindBadge kind={KIND_OF[each.kind]} />}
            <div style={{ minWidth: 0 }}>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {each?.text ?? option.value}
              </Text>
              <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {parseId(option.value)?.parts[0]}
              </Text>
            </div>
          </Group>
        );
      }}
      comboboxProps={{ width: 'target' }}
      style={{ flex: '1 1 260px' }}
    />
  );
}
