import { Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { GovernanceFiguresDocument } from '../api/generated';
import { PageLink } from '../ui/PageLink';
import { Failed, Loading } from '../ui/States';
import { Time } from '../ui/Time';
import { severityWord } from './words';

/** How things stand, in a few numbers that lead to what they count. */
export function Figures() {
  const [{ data, error }, again] = useQuery({ query: GovernanceFiguresDocument });
  if (!data) return error ? <Failed error={error} retry={again} /> : <Loading label="Figures" lines={2} />;
  const { policyFindings, policyExceptions, classificationFindings, auditIntegrity } = data;
  const walk = auditIntegrity.lastVerification;
  return (
    <Group gap="sm" mb="md" align="stretch">
      <Figure
        value={policyFindings.totalCount}
        words={policyFindings.totalCount === 1 ? 'finding' : 'findings'}
        link={<PageLink to="/governance/findings">See them</PageLink>}
      >
        {policyFindings.bySeverity.map(({ value, count }) => `${count} ${severityWord(value)}`).join(', ') ||
          'Nothing breaks a rule'}
        {policyFindings.isPartial && ` (not all was looked at: ${policyFindings.partialReason})`}
      </Figure>
      <Figure
        value={classificationFindings.totalCount}
        words={classificationFindings.totalCount === 1 ? 'contradiction' : 'contradictions'}
        link={<PageLink to="/governance/findings">See them</PageLink>}
      >
        columns said to be less sensitive than what they are made from
      </Figure>
      <Figure
        value={policyExceptions.totalCount}
        words={policyExceptions.totalCount === 1 ? 'exception that holds' : 'exceptions that hold'}
        link={<PageLink to="/governance/exceptions">See them</PageLink>}
      >
        each with a reason and an end
      </Figure>
      <Figure
        value={Number(auditIntegrity.sequence)}
        words={auditIntegrity.sequence === '1' ? 'audit event' : 'audit events'}
        link={<PageLink to="/governance/audit">See them</PageLink>}
      >
        {walk ? (
          <>
            {walk.isWhole ? '✓ whole' : '✕ not whole'}, walked over <Time at={walk.at} />
          </>
        ) : (
          'not walked over yet'
        )}
      </Figure>
    </Group>
  );
}

interface Props {
  value: number;
  words: string;
  link: ReactNode;
  children: ReactNode;
}

function Figure({ value, words, link, children }: Props) {
  return (
    <Paper withBorder p="sm" style={{ flex: '1 1 200px' }}>
      <Text>
        <b>{value.toLocaleString('en')}</b> {words}
      </Text>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
      <Text size="sm">{link}</Text>
    </Paper>
  );
}
