import { describe, expect, it } from 'vitest';
import type { PolicyWordingFragment } from '../../api/generated';
import { compareFindings, ruleIds } from './compare';
import { policyYaml, yamlText } from './yaml';

const wording = {
  id: 'retention-set',
  title: 'Products with personal data say how long they keep it',
  description: '',
  scope: 'domain crm',
  severity: 'HIGH',
  effect: 'DENY',
  appliesTo: 'PRODUCT',
  when: "product.kinds.exists(k, k == 'personal')",
  require: "product.retention != ''",
  message: '${product.name} does not say "how long"',
  controls: [],
  references: ['GDPR Art. 5(1)(e)'],
} as unknown as PolicyWordingFragment;

describe('a policy as YAML', () => {
  it('can be read again as it was', () => {
    expect(policyYaml(wording)).toBe(`policies:
  - id: retention-set
    title: Products with personal data say how long they keep it
    scope: domain crm
    severity: high
    effect: deny
    appliesTo: product
    when: "product.kinds.exists(k, k == 'personal')"
    require: "product.retention != ''"
    message: "\${product.name} does not say \\"how long\\""
    references: ["GDPR Art. 5(1)(e)"]
`);
  });

  it('quotes what YAML would take for something else', () => {
    expect(['no', 'a: b', '- a', 'a #b', '12', 'line\nline', ''].map(yamlText)).toEqual([
      '"no"',
      '"a: b"',
      '"- a"',
      '"a #b"',
      '"12"',
      '"line\\nline"',
      '""',
    ]);
    expect(yamlText('product.ports.size() > 0')).toBe('"product.ports.size() > 0"');
    expect(yamlText('Every product has an owner')).toBe('Every product has an owner');
  });
});

describe('what would be found', () => {
  const finding = (policyId: string, subjectId: string) => ({ policyId, subjectId });

  it('is told apart from what is found now, by rule and subject', () => {
    const now = [finding('a', '1'), finding('a', '2'), finding('b', '1')];
    const then = [finding('a', '2'), finding('b', '3'), finding('b', '1')];
    expect(compareFindings(then, now)).toEqual({
      added: [finding('b', '3')],
      same: [finding('a', '2'), finding('b', '1')],
      gone: [finding('a', '1')],
    });
  });

  it('is of the rules of the file, each once', () => {
    expect(ruleIds(['owner-set (global)', 'owner-set (domain crm)', 'x (product crm/a)'])).toEqual([
      'owner-set',
      'x',
    ]);
  });
});
