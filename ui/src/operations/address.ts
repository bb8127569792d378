import { oneOf, text } from '../ui/address';

export const OPERATIONS_TABS = ['health', 'dead-letters', 'names'] as const;
export type OperationsTab = (typeof OPERATIONS_TABS)[number];

export interface OperationsAddress {
  tab?: OperationsTab | undefined;
  /** Of the dead letters: only those with this code. */
  code?: string | undefined;
  /** Of the dead letters: only those that hold this text. */
  find?: string | undefined;
  /** Whether replayed dead letters are shown too. */
  replayed?: boolean | undefined;
}

export function readOperationsSearch(raw: Record<string, unknown>): OperationsAddress {
  return {
    tab: oneOf(OPERATIONS_TABS, raw['tab']),
    code: text(raw['code']),
    find: text(raw['find']),
    replayed: raw['replayed'] === true || raw['replayed'] === 'true' ? true : undefined,
  };
}
