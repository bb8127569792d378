/** What somebody may be; each may do what those before it may. */
export const ROLES = ['viewer', 'contributor', 'domain-owner', 'governance', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_WORDS: Record<Role, { title: string; may: string }> = {
  viewer: { title: 'Viewer', may: 'Search, read, follow lineage, ask for impact.' },
  contributor: { title: 'Contributor', may: 'Send events and publish manifests of the own domains.' },
  'domain-owner': {
    title: 'Domain owner',
    may: 'Decide for the own domains, see what is restricted in them, read their reports.',
  },
  governance: {
    title: 'Governance',
    may: 'See every level of every domain; policies, classification, findings, reports, audit, identity.',
  },
  administrator: { title: 'Administrator', may: 'Give and take API tokens, replay dead letters.' },
};

export interface Asking {
  isOpen: boolean;
  roles: readonly string[] | null;
  domains: readonly string[] | null;
}

/** Whether one of somebody's roles includes another, be it for some domains only. */
export function holds(viewer: Asking, role: Role): boolean {
  return (
    viewer.isOpen || (viewer.roles ?? []).some((each) => ROLES.indexOf(each as Role) >= ROLES.indexOf(role))
  );
}

/** The domains that somebody is bound to; undefined when what they do is of every domain. */
export function boundTo(viewer: Asking): readonly string[] | undefined {
  return holds(viewer, 'governance') ? undefined : (viewer.domains ?? []);
}

/** The roles of somebody for people, e.g. "Domain owner of crm". */
export function roleText(viewer: Asking): string {
  const highest = ROLES.findLast((role) => viewer.roles?.includes(role));
  if (!highest) return 'no role';
  const of = boundTo(viewer);
  return of?.length ? `${ROLE_WORDS[highest].title} of ${of.join(', ')}` : ROLE_WORDS[highest].title;
}
