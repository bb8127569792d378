import { refusalOf } from '../api/http';

/** Asks whether the server takes a token; what speaks against it, or undefined. */
export async function verify(token: string): Promise<string | undefined> {
  let answer: Response;
  try {
    answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
  } catch {
    return 'The server does not answer. Is it running?';
  }
  if (answer.status === 401) {
    return 'The server does not take this token. It may be over, revoked, or of another catalog.';
  }
  const body = await answer.text();
  if (!answer.ok) return refusalOf(answer.status, answer.headers.get('Retry-After'), body).message;
  return undefined;
}
