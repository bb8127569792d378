/** Who the pages speak for: the token, kept only as long as the window, and whether the server asks for one. */
export interface Session {
  token: string | undefined;
  /** The server refused to answer without a token, or with this one. */
  isAsked: boolean;
}

const KEY = 'headwater.token';
let state: Session = { token: read(), isAsked: false };
const listeners = new Set<() => void>();

function set(next: Session): void {
  state = next;
  for (const listener of listeners) listener();
}

/** A browser may forbid to keep anything; then a token lasts as long as the page. */
function read(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(token: string | undefined): void {
  try {
    if (token === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, token);
  } catch {
    // Then it is in memory alone.
  }
}

export function currentSession(): Session {
  return state;
}

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function keepToken(token: string): void {
  write(token);
  set({ token, isAsked: false });
}

export function forgetToken(): void {
  write(undefined);
  set({ token: undefined, isAsked: true });
}

/** The server took no answer for this token; what comes late about another one says nothing. */
export function refuse(token: string | undefined): void {
  if (token === state.token && !state.isAsked) set({ ...state, isAsked: true });
}

/** What was pasted as a token: without "Bearer", or undefined when it can be none. */
export function tokenOf(pasted: string): string | undefined {
  const bare = pasted.trim().replace(/^(authorization:\s*)?bearer\s+/i, '');
  return /^[\x21-\x7e]+$/.test(bare) ? bare : undefined;
}
