/** What a port promises against what its dataset is seen to have. */

export interface DeclaredColumn {
  path: string;
  type: string | null;
}

export interface ObservedColumn {
  path: string;
  type: string | null;
}

export interface Retyped {
  path: string;
  declared: string;
  observed: string;
}

export interface Comparison<Declared extends DeclaredColumn> {
  /** Declared, but not observed. */
  missing: Declared[];
  /** Observed, but not declared. */
  undeclared: ObservedColumn[];
  /** In both, with types that do not fit each other. */
  retyped: Retyped[];
  /** In both, with types that fit, or with a type that one side does not tell. */
  agreeing: number;
}

/** Compares by path; a path that differs in case only is the same column when no other has it. */
export function compareColumns<Declared extends DeclaredColumn>(
  declared: readonly Declared[],
  observed: readonly ObservedColumn[],
): Comparison<Declared> {
  const exact = new Map(observed.map((column) => [column.path, column]));
  const folded = byFoldedPath(observed);
  const found = new Set<string>();
  const result: Comparison<Declared> = { missing: [], undeclared: [], retyped: [], agreeing: 0 };
  for (const promise of declared) {
    const match = exact.get(promise.path) ?? folded.get(promise.path.toLowerCase());
    if (!match) {
      result.missing.push(promise);
      continue;
    }
    found.add(match.path);
    if (promise.type != null && match.type != null && !typesFit(promise.type, match.type)) {
      result.retyped.push({ path: match.path, declared: promise.type, observed: match.type });
    } else {
      result.agreeing++;
    }
  }
  result.undeclared = observed.filter((column) => !found.has(column.path));
  return result;
}

function byFoldedPath(observed: readonly ObservedColumn[]): Map<string, ObservedColumn> {
  const folded = new Map<string, ObservedColumn>();
  const twice = new Set<string>();
  for (const column of observed) {
    const key = column.path.toLowerCase();
    if (folded.has(key)) twice.add(key);
    folded.set(key, column);
  }
  twice.forEach((key) => folded.delete(key));
  return folded;
}

/** Names of one type in different systems; what is not here is compared by its own name. */
const FAMILIES: Record<string, string> = Object.fromEntries(
  [
    [
      'string',
      'varchar',
      'text',
      'char',
      'character',
      'character varying',
      'nvarchar',
      'bpchar',
      'enum',
      'uuid',
    ],
    ['bigint', 'long', 'int8', 'int64'],
    ['int', 'integer', 'int4', 'int32'],
    ['smallint', 'short', 'int2', 'int16'],
    ['double', 'float', 'float8', 'float64', 'double precision', 'real', 'float4'],
    ['decimal', 'numeric', 'number'],
    ['boolean', 'bool'],
    [
      'timestamp',
      'timestamptz',
      'datetime',
      'timestamp_ntz',
      'timestamp_ltz',
      'timestamp_tz',
      'timestamp-millis',
    ],
    ['struct', 'record', 'object', 'row'],
    ['array', 'list'],
    ['bytes', 'binary', 'varbinary', 'bytea', 'blob'],
  ].flatMap(([family, ...others]) => [family, ...others].map((name) => [name, family])),
);

/** Whether one type can stand for the other: the same family, and no different sizes where both tell one. */
export function typesFit(one: string, other: string): boolean {
  const [a, b] = [split(one), split(other)];
  return a.family === b.family && (a.size === '' || b.size === '' || a.size === b.size);
}

function split(type: string): { family: string; size: string } {
  const [, base = '', size = ''] =
    /^([^(<]*)(.*)$/s.exec(type.trim().toLowerCase().replace(/\s+/g, ' ')) ?? [];
  return { family: FAMILIES[base.trim()] ?? base.trim(), size: size.replace(/\s/g, '') };
}
