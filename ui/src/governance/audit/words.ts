import type { AuditCallerKind, AuditOutcome } from '../../api/generated';

/** A word, a sign and a colour for how far an action came. */
export const OUTCOME_SIGNS: Record<AuditOutcome, { word: string; mark: string; color: string }> = {
  BEGUN: { word: 'begun', mark: '…', color: 'gray' },
  DONE: { word: 'done', mark: '✓', color: 'teal' },
  REFUSED: { word: 'refused', mark: '⊘', color: 'orange' },
  FAILED: { word: 'failed', mark: '✕', color: 'red' },
};

/** Who acted, for people. */
export function callerText({ caller, callerKind }: { caller: string | null; callerKind: AuditCallerKind }) {
  switch (callerKind) {
    case 'ANONYMOUS':
      return caller ?? 'nobody signed in';
    case 'SYSTEM':
      return caller ?? 'Headwater itself';
    case 'TOKEN':
      return `${caller ?? 'a program'} (token)`;
    case 'USER':
      return caller ?? 'somebody';
  }
}
