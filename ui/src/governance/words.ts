import { labelOf, parseId } from '../ui/ids';

/** E.g. "high" for HIGH, "not needed" for NOT_NEEDED. */
export function severityWord(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ');
}

const MARKS: Record<string, string> = { CRITICAL: '▲▲', HIGH: '▲', MEDIUM: '◆', LOW: '▽' };
const COLORS: Record<string, string> = { CRITICAL: 'red', HIGH: 'orange', MEDIUM: 'yellow', LOW: 'gray' };

/** A sign and a colour for a severity; the word stands beside them. */
export function severitySign(value: string): { mark: string; color: string } {
  return { mark: MARKS[value] ?? '', color: COLORS[value] ?? 'gray' };
}

/** What a finding is about, in parts that lead somewhere: ids of the catalog, and words between them. */
export type SubjectPart = { id: string } | { words: string };

/**
 * The parts of a finding's subject: a product, a port (`port:domain/product/direction/name`), a column in a port, or
 * both ends of a flow joined by `->`. Ports have no page of their own; their product has.
 */
export function subjectParts(subjectId: string): SubjectPart[] {
  const ends = subjectId.split('->').map((each) => each.trim());
  return ends.flatMap((end, index) => [...(index ? [{ words: ' → ' }] : []), ...endParts(end)]);
}

function endParts(id: string): SubjectPart[] {
  if (!id.startsWith('port:')) return parseId(id) ? [{ id }] : [{ words: id }];
  const [domain = '', product = '', , port, column] = id.slice('port:'.length).split('/');
  const name = [column, port].filter((each) => each !== undefined).map(decode);
  return [
    ...(name.length ? [{ words: `${name.join(' of ')} in ` }] : []),
    { id: `product:${domain}/${product}` },
  ];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The same as one text. */
export function subjectText(subjectId: string): string {
  return subjectParts(subjectId)
    .map((part) => ('id' in part ? labelOf(part.id) : part.words))
    .join('');
}
