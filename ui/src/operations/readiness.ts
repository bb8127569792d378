import type { Check } from './health';

/** Asks whether the server is ready; it tells its checks also when it is not. */
export async function fetchChecks(signal: AbortSignal): Promise<Check[]> {
  const answer = await fetch('/q/health/ready', { signal, headers: { Accept: 'application/json' } });
  return readChecks(await answer.json());
}

/** The checks of an answer, those that are down first; throws when it is none. */
export function readChecks(answer: unknown): Check[] {
  const checks = (answer as { checks?: unknown } | null)?.checks;
  if (!Array.isArray(checks)) throw new Error('The server tells no readiness checks.');
  return checks
    .map((each: Record<string, unknown>): Check => ({
      name: String(each['name'] ?? '?'),
      status: each['status'] === 'UP' ? 'UP' : 'DOWN',
      data: typeof each['data'] === 'object' && each['data'] ? (each['data'] as Record<string, unknown>) : {},
    }))
    .sort((one, other) => one.status.localeCompare(other.status) || one.name.localeCompare(other.name));
}
