import { text } from '../ui/address';

/** What the impact page begins with. */
export interface ImpactAddress {
  /** A dataset, column or product that is to change. */
  subject?: string | undefined;
}

export function readImpactSearch(raw: Record<string, unknown>): ImpactAddress {
  return { subject: text(raw['subject']) };
}
