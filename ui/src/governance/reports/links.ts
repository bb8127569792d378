import type { ReportKind } from '../../api/generated';
import type { ReportAddress } from '../address';

export const FORMATS = ['pdf', 'html', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The name of a kind in addresses. */
export function slugOf(kind: ReportKind): string {
  return kind.toLowerCase().replaceAll('_', '-');
}

/** Whether a report is of the whole mesh only: what it tells belongs to no domain. */
export function isOfWholeMesh(kind: ReportKind): boolean {
  return kind === 'SOC2_EVIDENCE';
}

export interface Wanted {
  id?: string | null | undefined;
  kind: ReportKind;
  domain?: string | null | undefined;
  asOf?: string | null | undefined;
  column?: string | null | undefined;
}

/** Where the file of a report is. */
export function downloadPath({ id, kind, domain, asOf, column }: Wanted, format: Format): string {
  if (id) return `/api/v1/reports/kept/${encodeURIComponent(id)}?format=${format}`;
  const given = Object.entries({ domain, asOf, column }).flatMap(([key, value]) =>
    value ? [[key, value] as [string, string]] : [],
  );
  return `/api/v1/reports/${slugOf(kind)}?${new URLSearchParams([...given, ['format', format]]).toString()}`;
}

/** The name of that file: what it is about, and of when. */
export function fileOf({ kind, domain }: Wanted, asOf: string, format: Format): string {
  const about = domain ? `-${domain.replace(/[^\p{L}\p{N}._-]+/gu, '_')}` : '';
  return `${slugOf(kind)}${about}-${asOf.slice(0, 10)}.${format}`;
}

/** The part of an address that says which report, without how it is looked at. */
export function reportOf({ id, kind, domain, asOf, column }: ReportAddress): ReportAddress {
  return id ? { id } : { kind, domain, asOf, column };
}

/** A time for an input of times, which knows no zone: UTC, to the minute. */
export function inputTime(time: string | undefined): string {
  return time ? time.slice(0, 16) : '';
}

/** What such an input holds, as a time; undefined when it is empty or none. */
export function timeOf(input: string): string | undefined {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(input) ? Date.parse(`${input.slice(0, 16)}:00Z`) : NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
