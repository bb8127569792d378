import { oneOf } from '../ui/address';

export const OPERATIONS_TABS = ['health', 'dead-letters', 'names'] as const;

export interface OperationsAddress {
  tab?: (typeof OPERATIONS_TABS)[number] | undefined;
}

export function readOperationsSearch(raw: Record<string, unknown>): OperationsAddress {
  return { tab: oneOf(OPERATIONS_TABS, raw['tab']) };
}
