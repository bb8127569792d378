import type { PolicyWordingFragment } from '../../api/generated';

/** A text as YAML: plain where that is safe, else in double quotes. */
export function yamlText(text: string): string {
  const isPlain =
    /^[A-Za-z][\w ./()-]*$/.test(text) &&
    !/ $/.test(text) &&
    !/^(true|false|yes|no|on|off|null|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** A wording as the file it could have been published in; its examples are not known. */
export function policyYaml(wording: PolicyWordingFragment): string {
  const { id, title, description, scope, severity, effect, appliesTo, when, require, message } = wording;
  const lines = [
    `id: ${yamlText(id)}`,
    `title: ${yamlText(title)}`,
    ...(description ? [`description: ${yamlText(description)}`] : []),
    `scope: ${yamlText(scope)}`,
    `severity: ${severity.toLowerCase()}`,
    `effect: ${effect.toLowerCase()}`,
    `appliesTo: ${appliesTo.toLowerCase()}`,
    ...(when ? [`when: ${yamlText(when)}`] : []),
    `require: ${yamlText(require)}`,
    `message: ${yamlText(message)}`,
    ...list('controls', wording.controls),
    ...list('references', wording.references),
  ];
  return `policies:\n  - ${lines.join('\n    ')}\n`;
}

function list(key: string, values: readonly string[]): string[] {
  return values.length ? [`${key}: [${values.map((each) => JSON.stringify(each)).join(', ')}]`] : [];
}

/** What somebody who writes a first policy can begin with. */
export const TEMPLATE = `policies:
  - id: two-owners
    title: Every product has two owners
    scope: global            # or: domain crm, product crm/contact-history
    severity: low            # low, medium, high, critical
    effect: warn             # or: deny, which refuses manifests
    appliesTo: product       # product, port, column, flow, consumer
    require: product.owners.size() > 1
    message: "\${product.domain}/\${product.name} has fewer than two owners"
    references: [SOC 2 CC1.3]
    tests:
      - {name: one is too few, given: {product: {owners: [{name: kim}]}}, expect: violated}
`;
