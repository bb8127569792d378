import { counted } from '../../ui/counted';

export interface SchemaChange {
  addedColumns: readonly string[];
  removedColumns: readonly string[];
  changedColumns: readonly unknown[];
}

/** What a schema changed against the one before it, in a few words. */
export function changeWords(change: SchemaChange, isFirst: boolean): string {
  if (isFirst) return 'the first schema that is known';
  const parts = [
    change.addedColumns.length && `${counted(change.addedColumns.length, 'column')} added`,
    change.removedColumns.length && `${counted(change.removedColumns.length, 'column')} removed`,
    change.changedColumns.length && `${counted(change.changedColumns.length, 'column')} of another type`,
  ].filter(Boolean);
  return parts.join(', ') || 'the same columns and types: order, descriptions or tags differ';
}
