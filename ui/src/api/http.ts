import { currentSession, refuse } from './session';

/** A refusal by the server before GraphQL, or by a REST address. */
export class Refused extends Error {
  readonly code: string;
  /** Seconds after which it may be tried again; undefined when it does not say. */
  readonly retryAfter: number | undefined;

  constructor(message: string, code: string, retryAfter?: number) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

const CODES: Record<number, string> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
};

/** Sends as whoever is signed in; tells the session when that does not suffice. */
export async function send(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const { token } = currentSession();
  const headers = new Headers(init.headers);
  if (token) headers.set('Authorization', `Bearer ${token}`);
  const answer = await fetch(input, { ...init, headers });
  if (answer.status === 401) refuse(token);
  return answer;
}

/** Sends, and throws what the server says when it refuses. */
export async function sendOrThrow(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const answer = await send(input, init);
  if (answer.ok) return answer;
  throw refusalOf(answer.status, answer.headers.get('Retry-After'), await answer.text());
}

/** What a refusal says: its code and message where it has any, else what its status means. */
export function refusalOf(status: number, retryAfter: string | null, body: string): Refused {
  let told: { code?: unknown; message?: unknown } = {};
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) told = parsed;
  } catch {
    // A refusal without words, as of a proxy.
  }
  const seconds = Number(retryAfter);
  return new Refused(
    typeof told.message === 'string' ? told.message : `The server answered ${status}.`,
    typeof told.code === 'string' ? told.code : (CODES[status] ?? 'INTERNAL'),
    retryAfter && Number.isFinite(seconds) ? seconds : undefined,
  );
}

/** For GraphQL: what is refused before the query is read gets the form of an error of the query. */
export const sendGraphQl: typeof fetch = async (input, init) => {
  const answer = await send(input, init);
  if (!(answer.status in CODES)) return answer;
  const body = await answer.clone().text();
  if (body.includes('"errors"')) return answer;
  const { message, code, retryAfter } = refusalOf(answer.status, answer.headers.get('Retry-After'), body);
  return Response.json({ errors: [{ message, extensions: { code, retryAfter } }] });
};
