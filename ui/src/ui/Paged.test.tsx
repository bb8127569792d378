import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { MantineProvider } from '@mantine/core';
import { gql } from '@urql/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Paged } from './Paged';
import { usePages, type Connection } from './usePages';

interface Answer {
  of: string;
  all: Connection<string> | null;
}

const QUESTION: TypedDocumentNode<Answer, { of: string; first: number; after?: string | null }> = gql`
  query Numbers($of: String!, $first: Int!, $after: String) {
    all(of: $of, first: $first, after: $after)
  }
`;
const real = globalThis.fetch;
let fails = false;

/** A server that has five of everything. */
const server: typeof fetch = (_, init) => {
  const { variables } = JSON.parse(String(init?.body)) as {
    variables: { of: string; first: number; after: string | null };
  };
  if (fails) return Promise.resolve(Response.json({ errors: [{ message: 'not now' }] }));
  const from = Number(variables.after ?? 0);
  const to = Math.min(5, from + variables.first);
  const edges = Array.from({ length: to - from }, (_, at) => ({ node: `${variables.of} ${from + at + 1}` }));
  const all = { totalCount: 5, pageInfo: { hasNextPage: to < 5, endCursor: String(to) }, edges };
  return Promise.resolve(Response.json({ data: { of: variables.of, all } }));
};

beforeEach(() => {
  fails = false;
  globalThis.fetch = server;
});
afterEach(() => {
  globalThis.fetch = real;
});

function Numbers({ of }: { of: string }) {
  const list = usePages(QUESTION, { of }, (data) => data.all, 2);
  return (
    <MantineProvider env="test">
      <Paged list={list} loading="Loading the numbers">
        {(items) => <p>{items.join(', ')}</p>}
      </Paged>
    </MantineProvider>
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('adds page to page until nothing is left', async () => {
  render(<Numbers of="a" />);
  expect(screen.getByLabelText('Loading the numbers')).toBeTruthy();
  expect(await screen.findByText('a 1, a 2')).toBeTruthy();
  expect(screen.getByText('2 of 5 shown')).toBeTruthy();
  press('Show more');
  expect(await screen.findByText('a 1, a 2, a 3, a 4')).toBeTruthy();
  press('Show more');
  expect(await screen.findByText('a 1, a 2, a 3, a 4, a 5')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('asks again for the page that could not be had', async () => {
  render(<Numbers of="a" />);
  await screen.findByText('a 1, a 2');
  fails = true;
  press('Show more');
  expect(await screen.findByText('not now')).toBeTruthy();
  expect(screen.getByText('a 1, a 2')).toBeTruthy();
  fails = false;
  press('Try again');
  expect(await screen.findByText('a 1, a 2, a 3, a 4')).toBeTruthy();
});

it('does not mix the answers of two questions when the second failed at first', async () => {
  const { rerender } = render(<Numbers of="a" />);
  await screen.findByText('a 1, a 2');
  fails = true;
  rerender(<Numbers of="b" />);
  expect(await screen.findByText('not now')).toBeTruthy();
  fails = false;
  press('Try again');
  expect(await screen.findByText('b 1, b 2')).toBeTruthy();
});
