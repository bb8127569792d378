import { oneOf, text, time, whole } from '../ui/address';

export const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;
export const EFFECTS = ['DENY', 'WARN'] as const;
export const SUBJECTS = ['PRODUCT', 'PORT', 'COLUMN', 'FLOW', 'CONSUMER'] as const;
export const REPORT_KINDS = [
  'PII_INVENTORY',
  'PROCESSING_REGISTER',
  'ERASURE_PLAN',
  'ACCESS_MAP',
  'CROSS_DOMAIN_FLOWS',
  'POLICY_SCORECARD',
  'SOC2_EVIDENCE',
] as const;
export const OUTCOMES = ['DONE', 'REFUSED', 'FAILED', 'BEGUN'] as const;

type Raw = Record<string, unknown>;

/** Which policies are listed. */
export interface PoliciesAddress {
  find?: string | undefined;
  scope?: string | undefined;
  severity?: (typeof SEVERITIES)[number] | undefined;
  effect?: (typeof EFFECTS)[number] | undefined;
  about?: (typeof SUBJECTS)[number] | undefined;
}

export function readPolicies(raw: Raw): PoliciesAddress {
  return {
    find: text(raw['find']),
    scope: text(raw['scope']),
    severity: oneOf(SEVERITIES, raw['severity']),
    effect: oneOf(EFFECTS, raw['effect']),
    about: oneOf(SUBJECTS, raw['about']),
  };
}

/** One policy. */
export interface PolicyAddress {
  id: string;
}

export function readPolicy(raw: Raw): PolicyAddress {
  return { id: text(raw['id']) ?? '' };
}

/** What a new or changed policy begins with: the text of one that there is. */
export interface DraftAddress {
  policy?: string | undefined;
  scope?: string | undefined;
}

export function readDraft(raw: Raw): DraftAddress {
  return { policy: text(raw['policy']), scope: text(raw['scope']) };
}

/** Which findings are listed. */
export interface FindingsAddress {
  /** Of policies when not given. */
  of?: 'classification' | undefined;
  policy?: string | undefined;
  severity?: (typeof SEVERITIES)[number] | undefined;
  domain?: string | undefined;
  product?: string | undefined;
  about?: (typeof SUBJECTS)[number] | undefined;
  excepted?: 'hide' | undefined;
}

export function readFindings(raw: Raw): FindingsAddress {
  return {
    of: oneOf(['classification'] as const, raw['of']),
    policy: text(raw['policy']),
    severity: oneOf(SEVERITIES, raw['severity']),
    domain: text(raw['domain']),
    product: text(raw['product']),
    about: oneOf(SUBJECTS, raw['about']),
    excepted: oneOf(['hide'] as const, raw['excepted']),
  };
}

/** Which exceptions are listed, and what a new one is to be about. */
export interface ExceptionsAddress {
  policy?: string | undefined;
  over?: 'show' | undefined;
  grant?: string | undefined;
}

export function readExceptions(raw: Raw): ExceptionsAddress {
  return {
    policy: text(raw['policy']),
    over: oneOf(['show'] as const, raw['over']),
    grant: text(raw['grant']),
  };
}

/** Which kept reports are listed. */
export interface ReportsAddress {
  kind?: (typeof REPORT_KINDS)[number] | undefined;
  domain?: string | undefined;
}

export function readReports(raw: Raw): ReportsAddress {
  return { kind: oneOf(REPORT_KINDS, raw['kind']), domain: text(raw['domain']) };
}

/** One report: a kept one by its id, or one written anew of a kind. */
export interface ReportAddress {
  id?: string | undefined;
  kind?: (typeof REPORT_KINDS)[number] | undefined;
  domain?: string | undefined;
  asOf?: string | undefined;
  column?: string | undefined;
  section?: string | undefined;
  find?: string | undefined;
  page?: number | undefined;
}

export function readReport(raw: Raw): ReportAddress {
  return {
    id: text(raw['id']),
    kind: oneOf(REPORT_KINDS, raw['kind']),
    domain: text(raw['domain']),
    asOf: time(raw['asOf']),
    column: text(raw['column']),
    section: text(raw['section']),
    find: text(raw['find']),
    page: whole(raw['page'], 2, 100_000),
  };
}

/** Two reports beside each other; the state of now without a later one. */
export interface CompareAddress {
  earlier?: string | undefined;
  later?: string | undefined;
}

export function readCompare(raw: Raw): CompareAddress {
  return { earlier: text(raw['earlier']), later: text(raw['later']) };
}

/** Which erasures are listed, and which is open. */
export interface ErasuresAddress {
  id?: string | undefined;
  done?: 'show' | undefined;
}

export function readErasures(raw: Raw): ErasuresAddress {
  return { id: text(raw['id']), done: oneOf(['show'] as const, raw['done']) };
}

/** Which audit events are listed. */
export interface AuditAddress {
  who?: string | undefined;
  action?: string | undefined;
  subject?: string | undefined;
  outcome?: (typeof OUTCOMES)[number] | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export function readAudit(raw: Raw): AuditAddress {
  return {
    who: text(raw['who']),
    action: text(raw['action']),
    subject: text(raw['subject']),
    outcome: oneOf(OUTCOMES, raw['outcome']),
    from: time(raw['from']),
    to: time(raw['to']),
  };
}
