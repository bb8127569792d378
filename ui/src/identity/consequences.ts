/** What may be decided about names, and what each decision will do. */

export interface Name {
  id: string;
  name: string;
  namespace: string;
}

export type DecisionKind = 'MERGE' | 'SPLIT' | 'DISMISS' | 'UNDO';

export type Action =
  | { kind: 'merge'; datasets: readonly Name[] }
  | { kind: 'split'; name: Name; rest: readonly Name[] }
  | { kind: 'dismiss'; one: Name; other: Name }
  | { kind: 'undo'; decision: { id: string; kind: DecisionKind; names: readonly Name[] } };

export interface Consequences {
  title: string;
  /** What will happen, a sentence each. */
  sentences: string[];
  /** What to press. */
  confirm: string;
  /** What was done, once it is. */
  done: string;
}

const BACK = 'It can be undone at any time; the decision and your reason stay in the list of decisions.';

export function consequencesOf(action: Action): Consequences {
  switch (action.kind) {
    case 'merge':
      return {
        title: 'Merge datasets',
        sentences: [
          `${listed(action.datasets)} become one dataset with all of these names.`,
          'Their lineage, columns, runs, ports and owners are shown together from now on, and search finds the one by any of the names.',
          BACK,
        ],
        confirm: 'Merge',
        done: `Merged ${listed(action.datasets)}.`,
      };
    case 'split':
      return {
        title: 'Split a name off',
        sentences: [
          `${quoted(action.name)} becomes a dataset of its own; ${listed(action.rest)} ${action.rest.length === 1 ? 'stays' : 'stay together'}.`,
          'What events said of that name goes with it: lineage, columns and runs. This wins over symlinks, spelling rules and earlier merges.',
          BACK,
        ],
        confirm: 'Split off',
        done: `${quoted(action.name)} is a dataset of its own.`,
      };
    case 'dismiss':
      return {
        title: 'Dismiss a suspicion',
        sentences: [
          `${quoted(action.one)} and ${quoted(action.other)} stay two datasets and are suspected no longer.`,
          'Nothing else changes.',
          BACK,
        ],
        confirm: 'Dismiss',
        done: 'The suspicion is dismissed.',
      };
    case 'undo':
      return {
        title: `Undo decision ${action.decision.id}`,
        sentences: [
          undoneWords(action.decision.kind, action.decision.names),
          'Whatever was decided after it still counts. Undoing is a decision too and stays in the list.',
        ],
        confirm: 'Undo',
        done: `Decision ${action.decision.id} is undone.`,
      };
  }
}

function undoneWords(kind: DecisionKind, names: readonly Name[]): string {
  switch (kind) {
    case 'MERGE':
      return `${listed(names)} are no longer held together by this decision; symlinks, spelling rules and other decisions may still join them.`;
    case 'SPLIT':
      return `${listed(names)} ${names.length === 1 ? 'is' : 'are'} no longer held apart by this decision; what joined ${names.length === 1 ? 'it' : 'them'} with others counts again.`;
    case 'DISMISS':
      return `${listed(names)} may be suspected to be one dataset again.`;
    case 'UNDO':
      return 'The decision that was taken back counts again.';
  }
}

/** E.g. “a”, “b” and “c”. */
export function listed(names: readonly Name[]): string {
  const all = names.map(quoted);
  return all.length < 2 ? (all[0] ?? 'nothing') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function quoted({ name }: Name): string {
  return `“${name}”`;
}
