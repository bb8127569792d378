import { MantineProvider } from '@mantine/core';
import { Client, fetchExchange } from '@urql/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Provider } from 'urql';
import { expect, it } from 'vitest';
import type { DeadLetterRowFragment } from '../api/generated';
import { ReplayBar } from './ReplayBar';

const letter: DeadLetterRowFragment = {
  id: 'headwater.dead-letters/0/0',
  code: 'NOT_AN_EVENT',
  message: 'It is no JSON.',
  topic: 'openlineage.events',
  partition: 0,
  offset: 7,
  payloadBytes: 12,
  receivedAt: '2026-01-02T03:04:05Z',
  replayedAt: null,
};

/** A list whose one letter is gone as soon as it was replayed. */
function Letters({ client }: { client: Client }) {
  const [letters, setLetters] = useState([letter]);
  return (
    <MantineProvider env="test">
      <Provider value={client}>
        <ReplayBar shown={letters} selected={letters} onSelect={() => {}} onReplayed={() => setLetters([])} />
      </Provider>
    </MantineProvider>
  );
}

function show(answer: object) {
  const client = new Client({
    url: 'http://catalog.example/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: () => Promise.resolve(Response.json(answer)),
  });
  render(<Letters client={client} />);
  fireEvent.click(screen.getByRole('button', { name: 'Replay 1…' }));
  fireEvent.click(screen.getByRole('button', { name: 'Replay' }));
}

it('still says what was sent when no letter is left', async () => {
  show({ data: { replayDeadLetters: [{ ...letter, replayedAt: '2026-01-02T03:05:00Z' }] } });
  expect(await screen.findByText('1 dead letter sent again')).toBeTruthy();
  expect(screen.queryByText('All 1 shown')).toBeNull();
});

it('says why none was sent, and leaves the choice', async () => {
  show({ errors: [{ message: 'Kafka does not answer.' }] });
  expect(await screen.findByText('Kafka does not answer.')).toBeTruthy();
  expect(screen.getByText('All 1 shown')).toBeTruthy();
});
