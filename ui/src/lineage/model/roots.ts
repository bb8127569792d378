import { datasetOfColumn, parseId } from '../../ui/ids';
import type { Level, LineageAddress } from '../address';

/** What an address comes to: the level, the id to ask for, and the column whose path is shown. */
export interface Focus {
  root: string;
  level: Level;
  column: string | undefined;
}

/** The level at which something is looked at when nobody says so. */
export function levelOf(id: string): Level {
  switch (parseId(id)?.kind) {
    case 'job':
      return 'JOB';
    case 'product':
      return 'PRODUCT';
    case 'domain':
      return 'DOMAIN';
    default:
      return 'DATASET';
  }
}

/** A column stands for its dataset, with its path lit; a product stands for its domain at level DOMAIN. */
export function focusOf(address: LineageAddress): Focus | undefined {
  if (!address.root) return undefined;
  const dataset = datasetOfColumn(address.root);
  const root = dataset ?? address.root;
  const level = address.level ?? levelOf(root);
  const column = address.column ?? (dataset ? address.root : undefined);
  return {
    root: level === 'DOMAIN' ? domainOf(root) : root,
    level,
    column: level === 'DATASET' || level === 'COLUMN' ? column : undefined,
  };
}

/** The level of the API that gives the nodes: columns are drawn inside their datasets. */
export function nodeLevel(level: Level): Level {
  return level === 'COLUMN' ? 'DATASET' : level;
}

function domainOf(id: string): string {
  return id.startsWith('product:') ? `domain:${id.slice('product:'.length).split('/')[0]}` : id;
}
