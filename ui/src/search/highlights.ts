export interface Span {
  start: number;
  end: number;
}

export interface Highlight {
  field: string;
  text: string;
  spans: Span[];
}

export interface Segment {
  text: string;
  marked: boolean;
}

/** A text cut where it matched. Spans may come in any order and overlap; what lies outside of the text is ignored. */
export function segments(text: string, spans: readonly Span[]): Segment[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  const parts: Segment[] = [];
  let at = 0;
  for (const span of sorted) {
    const start = Math.max(at, span.start);
    const end = Math.min(text.length, span.end);
    if (end <= start) continue;
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    const last = parts.at(-1);
    if (last?.marked) last.text += text.slice(start, end);
    else parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}

/** Where a shown text matched: the highlight of a field that has just this text. */
export function spansIn(highlights: readonly Highlight[], field: string, text: string): Span[] {
  return highlights.find((each) => each.field === field && each.text === text)?.spans ?? [];
}

const FIELD_NAMES: Record<string, string> = {
  name: 'name',
  aliases: 'another name',
  columns: 'columns',
  description: 'description',
  columnDescriptions: "a column's description",
  owners: 'owner',
  tags: 'tag',
  domain: 'domain',
  product: 'data product',
  platform: 'platform',
  namespace: 'namespace',
};

/** What people call a field of an answer. */
export function fieldName(field: string): string {
  return FIELD_NAMES[field] ?? field;
}

/**
 * Whether none of the matched words is spelt as one that was typed, so that all answers only come near. Endings are
 * ignored (parcels finds parcel): the server compares stems.
 */
export function onlyNear(text: string, highlights: readonly Highlight[]): boolean {
  const typed = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const found = highlights.flatMap((each) =>
    each.spans.map((span) => each.text.slice(span.start, span.end).toLowerCase()),
  );
  if (!typed.length || !found.length) return false;
  return !found.some((piece) => typed.some((word) => alike(word, piece)));
}

function alike(word: string, piece: string): boolean {
  const stem = word.length > 4 ? word.replace(/(ies|ied|es|ed|ing|s|y)$/, '') : word;
  return piece.includes(stem) || (piece.length > 2 && word.startsWith(piece));
}
