import { CombinedError } from '@urql/core';

/** Something that is wrong at a place of a proposed text. */
export interface Complaint {
  /** From 1; undefined when it concerns the whole. */
  line: number | undefined;
  column: number | undefined;
  text: string;
}

/**
 * Takes apart what the server says of a text: `file:3:1 what is wrong; 17:10 what else`. What names no
 * place concerns the whole.
 */
export function readComplaints(message: string): Complaint[] {
  return message.split(/; (?=(?:[^\s;]*:)?\d+:\d+ )/).map((part) => {
    const place = /^(?:[^;]*?:)?(\d+):(\d+)[: ]\s*(.*)$/s.exec(part);
    if (!place?.[1] || !place[2]) return { line: undefined, column: undefined, text: part };
    return { line: Number(place[1]), column: Number(place[2]), text: place[3] ?? '' };
  });
}

/** The offsets of a line in a text, without its line break; undefined when it has no such line. */
export function rangeOfLine(text: string, line: number): [number, number] | undefined {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return [start, end < 0 ? text.length : end];
}

/** Whether a failure is about what was proposed, not about the server or the way to it. */
export function isAboutProposal(error: unknown): boolean {
  return (
    error instanceof CombinedError &&
    !error.networkError &&
    error.graphQLErrors.every((each) => each.extensions['classification'] === 'USER')
  );
}
