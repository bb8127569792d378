import type { Role } from '../access/roles';

/** The pages of governance: what they are for, and for whom. */
export const SECTIONS = [
  {
    to: '/governance/policies',
    also: ['/governance/policy', '/governance/draft'],
    label: 'Policies',
    role: 'viewer',
    about: 'The rules that products, ports, columns and flows are held to; try a change before it counts.',
  },
  {
    to: '/governance/findings',
    also: [],
    label: 'Findings',
    role: 'governance',
    about: 'What breaks a rule now, and what is said of columns and cannot be.',
  },
  {
    to: '/governance/exceptions',
    also: [],
    label: 'Exceptions',
    role: 'governance',
    about: 'What a rule does not bind for a time, who said so, and until when.',
  },
  {
    to: '/governance/reports',
    also: ['/governance/report', '/governance/comparison'],
    label: 'Reports',
    role: 'domain-owner',
    about:
      'Personal data, processing, flows between domains, evidence: as of any date, with a proof per line.',
  },
  {
    to: '/governance/erasures',
    also: [],
    label: 'Erasures',
    role: 'governance',
    about: 'Requests to erase, followed through every dataset that the data reached.',
  },
  {
    to: '/governance/audit',
    also: [],
    label: 'Audit',
    role: 'governance',
    about: 'Who did what, when and from where, and whether the trail is whole.',
  },
  {
    to: '/governance/access',
    also: [],
    label: 'Tokens and roles',
    role: 'viewer',
    about: 'Who may do what, and the tokens of programs.',
  },
] as const satisfies readonly {
  to: string;
  also: readonly string[];
  label: string;
  role: Role;
  about: string;
}[];

/** The section that a path lies in. */
export function sectionOf(path: string) {
  const bare = path.replace(/\/+$/, '');
  return SECTIONS.find(({ to, also }) => bare === to || (also as readonly string[]).includes(bare));
}
