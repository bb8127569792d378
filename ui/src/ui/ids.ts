/** What kind of thing an id names, and its parts. Ids are readable: `kind:part/part`, each part percent-encoded. */
export type Kind = 'dataset' | 'column' | 'job' | 'run' | 'product' | 'domain';

const KINDS: readonly string[] = ['dataset', 'column', 'job', 'run', 'product', 'domain'];

export interface ParsedId {
  kind: Kind;
  parts: string[];
}

/** The kind and parts of an id; undefined when it is none. */
export function parseId(id: string): ParsedId | undefined {
  const colon = id.indexOf(':');
  const kind = id.slice(0, colon);
  if (!KINDS.includes(kind)) return undefined;
  try {
    return {
      kind: kind as Kind,
      parts: id
        .slice(colon + 1)
        .split('/')
        .map(decodeURIComponent),
    };
  } catch {
    return undefined;
  }
}

/** Whether an id stands for something that the reader may not see; nothing is found by it. */
export function isHidden(id: string): boolean {
  return id.startsWith('dataset:redacted/') || id.startsWith('column:redacted/');
}

/** The short name to show for an id: its last part. */
export function labelOf(id: string): string {
  if (isHidden(id)) return 'hidden';
  const parsed = parseId(id);
  return parsed?.parts.at(-1) ?? id;
}

/** The id of the dataset that a column belongs to; undefined for ids of other kinds. */
export function datasetOfColumn(id: string): string | undefined {
  return id.startsWith('column:') ? `dataset:${id.slice('column:'.length, id.lastIndexOf('/'))}` : undefined;
}

/** The id of a column of a dataset. */
export function columnId(datasetId: string, path: string): string {
  return `column:${datasetId.slice('dataset:'.length)}/${encode(path)}`;
}

/** Percent-encodes as the server does: all but RFC 3986's unreserved characters. */
export function encode(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
