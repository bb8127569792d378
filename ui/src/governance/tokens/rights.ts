import type { Role } from '../../access/roles';

/** What can be done with these pages, and the way in of the API behind it; `rights.test.ts` holds both together. */
export const RIGHTS: { what: string; role: Role; ownDomain?: boolean; ways: string[] }[] = [
  {
    what: 'Search, read, follow lineage, ask for impact',
    role: 'viewer',
    ways: ['Query.search', 'Query.node', 'Query.lineage', 'Query.impact', 'Query.policies'],
  },
  { what: 'Send events', role: 'contributor', ownDomain: true, ways: ['POST /api/v1/lineage'] },
  { what: 'Publish manifests', role: 'contributor', ownDomain: true, ways: ['POST /api/v1/manifests'] },
  {
    what: 'Live with a change (waivers)',
    role: 'domain-owner',
    ownDomain: true,
    ways: ['Mutation.giveWaiver'],
  },
  {
    what: 'Read, keep and compare compliance reports',
    role: 'domain-owner',
    ownDomain: true,
    ways: ['Query.complianceReport', 'Query.keptReports', 'Mutation.keepReport'],
  },
  {
    what: 'Settle a step of an erasure that governance names',
    role: 'domain-owner',
    ownDomain: true,
    ways: ['Mutation.settleErasureStep'],
  },
  {
    what: 'Start, follow and settle erasures',
    role: 'governance',
    ways: ['Query.erasure', 'Query.erasures', 'Mutation.startErasure'],
  },
  {
    what: 'Merge and split names of datasets',
    role: 'governance',
    ways: ['Mutation.mergeDatasets', 'Mutation.splitDataset', 'Mutation.undoIdentityDecision'],
  },
  {
    what: 'Publish, try and retire policies',
    role: 'governance',
    ways: ['Mutation.putPolicy', 'Query.policyDryRun', 'Mutation.retirePolicy'],
  },
  {
    what: 'See findings, grant and revoke exceptions',
    role: 'governance',
    ways: ['Query.policyFindings', 'Mutation.grantPolicyException', 'Mutation.revokePolicyException'],
  },
  {
    what: 'Decide about classification',
    role: 'governance',
    ways: ['Mutation.classify', 'Mutation.withdrawClassification'],
  },
  {
    what: 'Read the audit trail',
    role: 'governance',
    ways: ['Query.auditEvents', 'Query.auditIntegrity', 'GET /api/v1/audit'],
  },
  { what: 'See how the catalog itself fares', role: 'governance', ways: ['Query.operations'] },
  { what: 'Replay dead letters', role: 'administrator', ways: ['Mutation.replayDeadLetters'] },
  {
    what: 'Make and revoke API tokens',
    role: 'administrator',
    ways: ['Query.accessTokens', 'Mutation.createAccessToken', 'Mutation.revokeAccessToken'],
  },
];
