import { Client, CombinedError, cacheExchange, fetchExchange } from '@urql/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Refused, sendGraphQl } from './http';

/** The one way to the API. Answers are kept until a mutation touches their types or a page asks anew. */
export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  requestPolicy: 'cache-and-network',
  exchanges: [cacheExchange, fetchExchange],
  fetch: sendGraphQl,
});

/** What went wrong, for people: what the server said, or that it did not answer. */
export function messageOf(error: unknown): string {
  if (error instanceof CombinedError) {
    if (error.networkError) return 'The server does not answer. Is it running?';
    return error.graphQLErrors.map((each) => each.message).join(' ') || error.message;
  }
  return error instanceof Error ? error.message : String(error);
}

/** The code of an error of the API, e.g. NOT_FOUND; undefined when it has none. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof Refused) return error.code;
  const code = error instanceof CombinedError ? error.graphQLErrors[0]?.extensions['code'] : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Seconds after which a question may be asked again; undefined when the server did not say. */
export function waitOf(error: unknown): number | undefined {
  if (error instanceof Refused) return error.retryAfter;
  const wait = error instanceof CombinedError ? error.graphQLErrors[0]?.extensions['retryAfter'] : undefined;
  return typeof wait === 'number' ? wait : undefined;
}

/** Asks once and gives the whole answer, or throws. */
export async function ask<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const result = await client.query(document, variables, { requestPolicy: 'network-only' }).toPromise();
  if (result.error) throw result.error;
  if (!result.data) throw new Error('The server gave no answer.');
  return result.data;
}

/** Changes something and gives what came of it, or throws. */
export async function change<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  additionalTypenames: string[] = [],
): Promise<Data> {
  const result = await client.mutation(document, variables, { additionalTypenames }).toPromise();
  if (result.error) throw result.error;
  if (!result.data) throw new Error('The server gave no answer.');
  return result.data;
}
