import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Client, fetchExchange } from '@urql/core';
import { Provider } from 'urql';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FinderLine } from './finder';
import { FinderPanel } from './FinderPanel';
import { remember } from './recent';

/** A server that answers each text when it is told to. */
function server() {
  const asked: { prefix: string; answer: (names: string[]) => void }[] = [];
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: (_, request) => {
      const { variables } = JSON.parse(String(request?.body)) as { variables: { prefix: string } };
      return new Promise((resolve) =>
        asked.push({
          prefix: variables.prefix,
          answer: (names) => resolve(Response.json({ data: { suggest: names.map(suggestion) } })),
        }),
      );
    },
  });
  return { client, asked };
}

function suggestion(name: string) {
  const id = `dataset:hive/${name}`;
  const entity = { __typename: 'Dataset', id, namespace: 'hive://x', platform: 'hive' };
  return { __typename: 'Suggestion', id, kind: 'DATASET', text: name, entity };
}

function show() {
  const { client, asked } = server();
  const chosen: [FinderLine, boolean][] = [];
  render(
    <MantineProvider>
      <Provider value={client}>
        <FinderPanel onChoose={(...choice) => chosen.push(choice)} />
      </Provider>
    </MantineProvider>,
  );
  const box = screen.getByRole('combobox');
  const type = (value: string) => fireEvent.change(box, { target: { value } });
  const press = (key: string, more = {}) => fireEvent.keyDown(box, { key, ...more });
  const wasAsked = async (count: number) => {
    for (let tries = 0; asked.length < count && tries < 100; tries++) {
      await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
    }
    expect(asked).toHaveLength(count);
  };
  return { asked, chosen, box, type, press, wasAsked };
}

const options = () => screen.getAllByRole('option').map((each) => each.textContent);

beforeEach(() => localStorage.clear());

describe('the finder', () => {
  it('offers what was looked at lately, and the pages', () => {
    remember('job:airflow/nightly');
    const { chosen, press } = show();
    expect(options()[0]).toContain('nightly');
    expect(options()).toContain('Go to Lineage');
    press('Enter');
    expect(chosen[0]?.[0]).toMatchObject({ type: 'entity', id: 'job:airflow/nightly' });
  });

  it('shows what the server suggests, tells how many, and opens by keys', async () => {
    const { asked, chosen, box, type, press, wasAsked } = show();
    type('ord');
    await wasAsked(1);
    await act(async () => asked[0]?.answer(['orders', 'orders_archive']));
    await screen.findByText('orders_archive');
    expect(screen.getByRole('status').textContent).toBe('2 suggestions');
    expect(options().at(-1)).toBe('All results for “ord”');
    press('ArrowDown');
    const active = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toContain('orders_archive');
    press('Enter', { ctrlKey: true });
    expect(chosen).toEqual([[expect.objectContaining({ id: 'dataset:hive/orders_archive' }), true]]);
  });

  it('does not show an answer that was overtaken', async () => {
    const { asked, type, wasAsked } = show();
    type('ord');
    await wasAsked(1);
    type('invoice');
    await wasAsked(2);
    await act(async () => asked[1]?.answer(['invoices']));
    await screen.findByText('invoices');
    await act(async () => asked[0]?.answer(['orders']));
    expect(screen.queryByText('orders')).toBeNull();
    expect(screen.getByText('invoices')).toBeTruthy();
  });

  it('goes to all results when the suggestions are not there yet', () => {
    const { chosen, type, press } = show();
    type('ord');
    press('Enter');
    expect(chosen[0]?.[0]).toEqual({ type: 'all', key: 'all', text: 'ord' });
  });
});
