import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Client, fetchExchange } from '@urql/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Provider } from 'urql';
import { expect, it } from 'vitest';
import type { Action } from './consequences';
import { DecideDialog } from './DecideDialog';

const name = (text: string) => ({ id: `dataset:n/${text}`, name: text, namespace: 'n' });
const merge: Action = { kind: 'merge', datasets: [name('a'), name('b')] };

const NOBODY = { __typename: 'Viewer', name: 'local', isOpen: true, roles: [], domains: [] };
const KIM = { ...NOBODY, name: 'kim', isOpen: false };

/** Shows the dialog before a server that gives one answer to all decisions, and remembers these. */
function show(action: Action, problem?: string, viewer = NOBODY) {
  const asked: unknown[] = [];
  let closed = 0;
  const server: typeof fetch = (_, init) => {
    const { operationName, variables } = JSON.parse(String(init?.body)) as Record<string, unknown>;
    if (operationName === 'Viewer') return Promise.resolve(Response.json({ data: { viewer } }));
    asked.push(variables);
    return Promise.resolve(Response.json(problem ? { errors: [{ message: problem }] } : { data: {} }));
  };
  const client = new Client({
    url: 'http://catalog.example/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: server,
  });
  render(
    <MantineProvider env="test">
      <Notifications />
      <Provider value={client}>
        <DecideDialog action={action} onClose={() => closed++} />
      </Provider>
    </MantineProvider>,
  );
  return { asked, closed: () => closed };
}

const press = (label: string) => fireEvent.click(screen.getByRole('button', { name: label }));
const giveReason = (reason: string) =>
  fireEvent.change(screen.getByLabelText(/^Reason/), { target: { value: reason } });

it('asks for a reason before anything is sent', () => {
  const { asked, closed } = show(merge);
  giveReason('   ');
  press('Merge');
  expect(screen.getByText('Say why.')).toBeTruthy();
  expect(asked).toEqual([]);
  expect(closed()).toBe(0);
});

it('sends what was chosen, closes, and tells the result', async () => {
  const { asked, closed } = show(merge);
  fireEvent.click(screen.getByRole('radio', { name: 'b' }));
  giveReason(' the same topic ');
  await screen.findByLabelText('Your name');
  press('Merge');
  await waitFor(() => expect(closed()).toBe(1));
  expect(asked[0]).toEqual({
    datasets: ['dataset:n/a', 'dataset:n/b'],
    canonical: 'dataset:n/b',
    reason: 'the same topic',
    by: 'local',
  });
  expect(await screen.findByText('Merged “a” and “b”.')).toBeTruthy();
});

it('lets the server say who decided when somebody is signed in, and names them', async () => {
  const { asked, closed } = show({ kind: 'dismiss', one: name('a'), other: name('b') }, undefined, KIM);
  expect(await screen.findByText('It is recorded as done by kim.')).toBeTruthy();
  expect(screen.queryByLabelText('Your name')).toBeNull();
  giveReason('two topics');
  press('Dismiss');
  await waitFor(() => expect(closed()).toBe(1));
  expect(asked).toEqual([{ one: 'dataset:n/a', other: 'dataset:n/b', reason: 'two topics', by: null }]);
});

it('stays open and says why when the server refuses', async () => {
  const { closed } = show({ kind: 'split', name: name('a'), rest: [name('b')] }, 'no such name');
  giveReason('wrong join');
  press('Split off');
  expect(await screen.findByText('no such name')).toBeTruthy();
  expect(closed()).toBe(0);
});
