// What this page asks the server. Every answer is either data or an error whose message can be shown.

export const TOTALS = /* GraphQL */ `
  query Totals {
    domains(first: 1) { totalCount }
    dataProducts(first: 1) { totalCount }
    datasets(first: 1) { totalCount }
    jobs(first: 1) { totalCount }
  }
`;

export const SEARCH = /* GraphQL */ `
  query Search($text: String!, $filter: SearchFilter, $after: String) {
    search(text: $text, filter: $filter, first: 20, after: $after) {
      totalCount
      watermark
      pageInfo { hasNextPage endCursor }
      edges {
        id
        kind
        name
        highlights { field text spans { start end } }
      }
      facets { name buckets { value count } }
    }
  }
`;

/** Asks GraphQL; rejects with a message for people when there is no whole answer. */
export async function ask(query, variables, signal) {
  let response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Error('The server does not answer.', { cause: error });
  }
  let answer;
  try {
    answer = await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Error(`The server answered with status ${response.status} and no JSON.`, { cause: error });
  }
  if (answer.errors?.length) {
    throw new Error(answer.errors[0].message || 'The server gave an error without a message.');
  }
  if (!answer.data) {
    throw new Error(`The server answered with status ${response.status} and no data.`);
  }
  return answer.data;
}

/** The names of the checks that are down; empty when the server is ready. */
export async function checksThatAreDown() {
  // Not ready is status 503, with the same body.
  const response = await fetch('/q/health/ready', { headers: { Accept: 'application/json' } });
  const health = await response.json();
  if (health.status === 'UP') return [];
  const down = (health.checks ?? []).filter((check) => check.status !== 'UP').map((check) => check.name);
  return down.length ? down : ['health'];
}
