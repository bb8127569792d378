/** A version of a job, as far as versions are compared. */
export interface Version {
  codeLocation: CodePlace | null;
  inputs: { id: string }[];
  outputs: { id: string }[];
}

export interface CodePlace {
  url: string | null;
  repoUrl: string | null;
  path: string | null;
  branch: string | null;
  tag: string | null;
  version: string | null;
}

export interface VersionChange {
  addedInputs: string[];
  removedInputs: string[];
  addedOutputs: string[];
  removedOutputs: string[];
  /** Parts of the code's location that differ, e.g. "version 1a2b → 3c4d". */
  code: string[];
}

/** What a version changed of the one before it. */
export function changes(before: Version, after: Version): VersionChange {
  return {
    addedInputs: missing(after.inputs, before.inputs),
    removedInputs: missing(before.inputs, after.inputs),
    addedOutputs: missing(after.outputs, before.outputs),
    removedOutputs: missing(before.outputs, after.outputs),
    code: codeChanges(before.codeLocation, after.codeLocation),
  };
}

function missing(of: { id: string }[], others: { id: string }[]): string[] {
  const known = new Set(others.map((each) => each.id));
  return of.map((each) => each.id).filter((id) => !known.has(id));
}

const PARTS = [
  ['version', 'version'],
  ['tag', 'tag'],
  ['branch', 'branch'],
  ['path', 'path'],
  ['repoUrl', 'repository'],
  ['url', 'address'],
] as const;

function codeChanges(before: CodePlace | null, after: CodePlace | null): string[] {
  return PARTS.filter(([part]) => (before?.[part] ?? null) !== (after?.[part] ?? null)).map(
    ([part, word]) => `${word} ${before?.[part] ?? 'not told'} → ${after?.[part] ?? 'not told'}`,
  );
}

/** The location of the code in the job's facet; null when it tells none. */
export function codeOf(facets: readonly { name: string; body: string }[]): CodePlace | null {
  const facet = facets.find((each) => each.name === 'sourceCodeLocation');
  if (!facet) return null;
  try {
    const body = JSON.parse(facet.body) as Record<string, unknown>;
    const part = (key: string) =>
      typeof body[key] === 'string' && body[key] !== '' ? (body[key] as string) : null;
    return {
      url: part('url'),
      repoUrl: part('repoUrl'),
      path: part('path'),
      branch: part('branch'),
      tag: part('tag'),
      version: part('version'),
    };
  } catch {
    return null;
  }
}

/** An address that may be a link: producers may send anything, and only the web is followed. */
export function webAddress(address: string | null | undefined): string | undefined {
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}

/** JSON indented for reading; any other text as it is. */
export function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
