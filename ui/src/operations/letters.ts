import type { DeadLetterRowFragment } from '../api/generated';

/** What the list is narrowed to, among what is loaded. */
export interface LetterFilter {
  code?: string | undefined;
  find?: string | undefined;
}

/** Those with the code whose message, place or id holds the text, case ignored. */
export function filterLetters<
  Letter extends Pick<DeadLetterRowFragment, 'code' | 'message' | 'topic' | 'id'>,
>(letters: readonly Letter[], { code, find }: LetterFilter): Letter[] {
  const text = find?.toLowerCase() ?? '';
  return letters.filter(
    (letter) =>
      (!code || letter.code === code) &&
      [letter.message, letter.topic, letter.id, letter.code].some((each) =>
        each.toLowerCase().includes(text),
      ),
  );
}

/** The codes that occur, each with how often, the most frequent first. */
export function codesOf(
  letters: readonly Pick<DeadLetterRowFragment, 'code'>[],
): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { code } of letters) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code));
}

/** A payload as people read it: JSON with its parts on lines, anything else as it is. */
export function pretty(payload: string): { text: string; isJson: boolean } {
  try {
    return { text: JSON.stringify(JSON.parse(payload), null, 2), isJson: true };
  } catch {
    return { text: payload, isJson: false };
  }
}

/** E.g. "850 bytes", "1.2 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 100) / 10} kB`;
  return `${Math.round(bytes / 100_000) / 10} MB`;
}

/** Whether a payload was cut: its text has fewer bytes than the record had. */
export function isCut(payload: string, bytes: number): boolean {
  return new TextEncoder().encode(payload).length < bytes;
}
