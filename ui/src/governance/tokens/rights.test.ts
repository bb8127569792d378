import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RIGHTS } from './rights';
import { SECTIONS } from '../sections';

const table = readFileSync('../src/main/java/io/headwater/access/AccessTable.java', 'utf8');

/** What the server's own table says of a way in: the role, and whether it is bound to a domain. */
function ruleOf(way: string): string | undefined {
  const line = table.split('\n').find((each) => each.trim().startsWith(`${way} `) && each.includes(' : '));
  return line?.split(' : ')[1]?.trim().split(' ')[0];
}

it('says of each right what the server asks for', () => {
  for (const { what, role, ways } of RIGHTS) {
    for (const way of ways) expect(ruleOf(way), `${what}: ${way}`).toBe(role);
  }
});

it('asks of the pages no more and no less than the server does', () => {
  const ways: Record<string, string> = {
    '/governance/policies': 'Query.policies',
    '/governance/findings': 'Query.policyFindings',
    '/governance/exceptions': 'Query.policyExceptions',
    '/governance/reports': 'Query.complianceReport',
    '/governance/erasures': 'Query.erasures',
    '/governance/audit': 'Query.auditEvents',
  };
  for (const { to, role } of SECTIONS) {
    const way = ways[to];
    if (way) expect(ruleOf(way), to).toBe(role);
  }
});
