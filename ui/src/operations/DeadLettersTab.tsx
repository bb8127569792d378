import { Alert, Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { DeadLettersDocument } from '../api/generated';
import { Empty, Failed, Loading } from '../ui/States';
import { DeadLetterItem } from './DeadLetterItem';
import { codesOf, filterLetters } from './letters';
import { ReplayBar } from './ReplayBar';
import { usePages } from '../ui/usePages';
import { counted } from '../ui/counted';

const PAGE = 50;

/** The records that could not be used: why, what they were, and a way to send them again. */
export function DeadLettersTab() {
  const address = useSearch({ from: '/operations' });
  const navigate = useNavigate({ from: '/operations' });
  const includeReplayed = address.replayed ?? false;
  const {
    pages,
    items: letters,
    last,
    isLoading,
    error,
    reload,
    more,
    retry,
  } = usePages(DeadLettersDocument, { includeReplayed }, (data) => data.deadLetters, PAGE);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());

  // The payload of one is what follows the cursor of the one before it.
  const edges = pages.flatMap((page) => page.edges);
  const before = new Map(edges.map((edge, index) => [edge.node.id, edges[index - 1]?.cursor ?? null]));
  const shown = filterLetters(letters, address);
  const total = last?.totalCount ?? 0;
  const selected = shown.filter((each) => chosen.has(each.id));
  const narrow = (change: {
    code?: string | undefined;
    find?: string | undefined;
    replayed?: boolean | undefined;
  }) => void navigate({ search: { ...address, ...change }, replace: true });

  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        What could not be used is kept here with its cause. Mend the cause, then send the record again, byte
        for byte.
      </Text>
      <Group align="end" gap="sm">
        <NativeSelect
          label="Code"
          value={address.code ?? ''}
          data={[
            { value: '', label: `All (${letters.length} loaded)` },
            ...codesOf(letters).map(({ code, count }) => ({ value: code, label: `${code} (${count})` })),
            ...(address.code && !letters.some((each) => each.code === address.code)
              ? [{ value: address.code, label: `${address.code} (0)` }]
              : []),
          ]}
          onChange={(event) => narrow({ code: event.currentTarget.value || undefined })}
        />
        <TextInput
          label="Text"
          placeholder="In message, topic or id"
          value={address.find ?? ''}
          onChange={(event) => narrow({ find: event.currentTarget.value || undefined })}
          style={{ flex: '1 1 200px' }}
        />
        <Checkbox
          label="Show replayed ones too"
          checked={includeReplayed}
          onChange={(event) => narrow({ replayed: event.currentTarget.checked || undefined })}
          mb={8}
        />
        <Button size="compact-sm" variant="default" onClick={reload} loading={isLoading} mb={6}>
          Reload
        </Button>
      </Group>
      {error !== undefined && <Failed error={error} retry={retry} />}
      {!last && isLoading && <Loading label="Dead letters" />}
      {last && letters.length === 0 && (
        <Empty title="No dead letters">
          Every record could be used{includeReplayed ? '' : ', or was replayed'}.
        </Empty>
      )}
      {letters.length > 0 && (
        <Text size="sm" role="status">
          {counted(shown.length, 'dead letter')} of {letters.length} loaded, {counted(total, 'dead letter')}{' '}
          in all.
        </Text>
      )}
      {last && (
        <ReplayBar
          shown={shown}
          selected={selected}
          onSelect={(ids) => setChosen(new Set(ids))}
          onReplayed={reload}
        />
      )}
      {letters.length > 0 && (
        <>
          {shown.length === 0 && (
            <Alert color="gray">None of those loaded fits. Load more, or ask for less.</Alert>
          )}
          <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {shown.map((letter) => (
              <DeadLetterItem
                key={letter.id}
                letter={letter}
                after={before.get(letter.id) ?? null}
                includeReplayed={includeReplayed}
                isChosen={chosen.has(letter.id)}
                onChoose={(isChosen) => {
                  const next = new Set(chosen);
                  if (isChosen) next.add(letter.id);
                  else next.delete(letter.id);
                  setChosen(next);
                }}
              />
            ))}
          </Stack>
          {last?.pageInfo.hasNextPage && (
            <Button variant="default" onClick={more} loading={isLoading} style={{ alignSelf: 'start' }}>
              Load more ({(total - letters.length).toLocaleString('en')} left)
            </Button>
          )}
        </>
      )}
    </Stack>
  );
}
