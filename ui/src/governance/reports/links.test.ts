import { describe, expect, it } from 'vitest';
import { downloadPath, fileOf, inputTime, reportOf, timeOf } from './links';

describe('the file of a report', () => {
  it('is at the address of the same question', () => {
    expect(
      downloadPath({ kind: 'ERASURE_PLAN', asOf: '2026-11-01T00:00:00.000Z', column: 'column:a/b/c' }, 'pdf'),
    ).toBe(
      '/api/v1/reports/erasure-plan?asOf=2026-11-01T00%3A00%3A00.000Z&column=column%3Aa%2Fb%2Fc&format=pdf',
    );
    expect(downloadPath({ kind: 'SOC2_EVIDENCE' }, 'csv')).toBe('/api/v1/reports/soc2-evidence?format=csv');
  });

  it('is the kept one when it was kept', () => {
    expect(downloadPath({ id: '7/8', kind: 'ACCESS_MAP', domain: 'crm' }, 'json')).toBe(
      '/api/v1/reports/kept/7%2F8?format=json',
    );
  });

  it('has a name that tells what it is about, and of when', () => {
    const at = '2026-11-22T10:00:00Z';
    expect(fileOf({ kind: 'PII_INVENTORY', domain: 'a b/c' }, at, 'html')).toBe(
      'pii-inventory-a_b_c-2026-11-22.html',
    );
    expect(fileOf({ kind: 'PII_INVENTORY' }, at, 'pdf')).toBe('pii-inventory-2026-11-22.pdf');
  });
});

it('tells which report from how it is looked at', () => {
  expect(reportOf({ id: '7', kind: 'ACCESS_MAP', section: 'x' })).toEqual({ id: '7' });
  expect(reportOf({ kind: 'ACCESS_MAP', find: 'x' })).toEqual({
    kind: 'ACCESS_MAP',
    domain: undefined,
    asOf: undefined,
    column: undefined,
  });
});

it('reads and writes times in UTC', () => {
  expect(timeOf('2026-11-01T09:30')).toBe('2026-11-01T09:30:00.000Z');
  expect(timeOf('')).toBeUndefined();
  expect(timeOf('2026-11-01')).toBeUndefined();
  expect(inputTime(timeOf('2026-11-01T09:30'))).toBe('2026-11-01T09:30');
});
