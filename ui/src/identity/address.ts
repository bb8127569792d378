import { oneOf } from '../ui/address';

export const IDENTITY_TABS = ['suspected', 'decisions', 'rules'] as const;

export interface IdentityAddress {
  tab?: (typeof IDENTITY_TABS)[number] | undefined;
}

export function readIdentitySearch(raw: Record<string, unknown>): IdentityAddress {
  return { tab: oneOf(IDENTITY_TABS, raw['tab']) };
}
