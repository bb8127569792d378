import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf, sendGraphQl } from './http';
import { currentSession, forgetToken, keepToken, refuse, tokenOf } from './session';

const real = globalThis.fetch;
const asked: Headers[] = [];
let answer = () => Response.json({ data: {} });

beforeEach(() => {
  asked.length = 0;
  globalThis.fetch = (_, init) => {
    asked.push(new Headers(init?.headers));
    return Promise.resolve(answer());
  };
});
afterEach(() => {
  globalThis.fetch = real;
  sessionStorage.clear();
});

describe('a refusal', () => {
  it('says what the server says', () => {
    const body = JSON.stringify({ code: 'FORBIDDEN', message: 'needs the role governance' });
    expect(refusalOf(403, null, body)).toMatchObject({
      code: 'FORBIDDEN',
      message: 'needs the role governance',
      retryAfter: undefined,
    });
  });

  it('has the meaning of its status when it has no words', () => {
    expect(refusalOf(429, '7', '<html>')).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfter: 7 });
    expect(refusalOf(502, null, '').code).toBe('INTERNAL');
    expect(refusalOf(503, 'soon', 'null').retryAfter).toBeUndefined();
  });
});

describe('a question', () => {
  it('carries the token, and reads as an error of the query when it is refused', async () => {
    keepToken('hw_1');
    answer = () => Response.json({ code: 'TOO_MANY_REQUESTS', message: 'wait' }, { status: 429 });
    const said = (await (await sendGraphQl('/graphql')).json()) as unknown;
    expect(asked[0]?.get('Authorization')).toBe('Bearer hw_1');
    expect(said).toMatchObject({ errors: [{ message: 'wait', extensions: { code: 'TOO_MANY_REQUESTS' } }] });
    expect(currentSession().isAsked).toBe(false);
  });

  it('leads to signing in when the server wants to know who asks', async () => {
    keepToken('hw_2');
    answer = () => new Response('', { status: 401 });
    await sendGraphQl('/graphql');
    expect(currentSession()).toEqual({ token: 'hw_2', isAsked: true });
  });
});

describe('the session', () => {
  it('does not hear what comes late about an older token', () => {
    keepToken('hw_new');
    refuse('hw_old');
    expect(currentSession().isAsked).toBe(false);
    expect(sessionStorage.getItem('headwater.token')).toBe('hw_new');
  });

  it('forgets a token for good', () => {
    keepToken('hw_3');
    forgetToken();
    expect(currentSession().token).toBeUndefined();
    expect(sessionStorage.length).toBe(0);
  });

  it('reads a token however it was pasted', () => {
    expect(tokenOf('  Authorization: Bearer hw_4\n')).toBe('hw_4');
    expect(tokenOf('bearer a.b.c')).toBe('a.b.c');
    expect(tokenOf('two words')).toBeUndefined();
    expect(tokenOf('  ')).toBeUndefined();
  });
});
