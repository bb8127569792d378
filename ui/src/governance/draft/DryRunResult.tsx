import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { PolicyDryRunQuery, PolicyFindingsNowQuery } from '../../api/generated';
import { counted } from '../../ui/counted';
import { EntityLink } from '../../ui/EntityLink';
import { Partial } from '../../ui/States';
import classes from '../Governance.module.css';
import { SeverityBadge } from '../SeverityBadge';
import { SubjectLinks } from '../SubjectLinks';
import { compareFindings } from './compare';
import { Notice } from '../../ui/Notice';

/** An answer of a dry run, the text it answers, and what is found of the same rules now. */
export interface DryRun {
  source: string;
  run: PolicyDryRunQuery['policyDryRun'];
  now: readonly PolicyFindingsNowQuery['policyFindings'][];
}

/** What would be refused and found if the text were published, beside what is found now. */
export function DryRunResult({ result: { run, now } }: { result: DryRun }) {
  const { policies, testCount, totalCount, addedCount, goneCount, deniedProductIds, conflicts } = run;
  const known = now.flatMap((each) => each.edges.map(({ node }) => node));
  const { added, same, gone } = compareFindings(run.findings, known);
  // What was cut on either side would look as if it came or went.
  const isCut = run.findings.length < totalCount || now.some((each) => each.edges.length < each.totalCount);
  return (
    <Stack component="section" aria-labelledby="dry-run" gap="md">
      <div>
        <Title order={2} size="h4" id="dry-run">
          {addedCount + goneCount + deniedProductIds.length === 0
            ? 'Nothing would change'
            : 'What would be so if this were published'}
        </Title>
        <Text size="sm" role="status">
          {policies.join(', ')}: {testCount ? `✓ ${counted(testCount, 'test')} passed` : 'no tests'};{' '}
          {counted(totalCount, 'finding')} instead of {totalCount - addedCount + goneCount} now: {addedCount}{' '}
          would come, {goneCount} would go.
        </Text>
      </div>
      {conflicts.map(({ policyId, message }) => (
        <Notice key={`${policyId} ${message}`} color="yellow" title="It conflicts with another scope">
          {message}
        </Notice>
      ))}
      <section aria-labelledby="denied">
        <Title order={3} size="h5" id="denied" mb={4}>
          Manifests that would be refused: {deniedProductIds.length}
        </Title>
        {deniedProductIds.length ? (
          <Listed
            items={deniedProductIds.map((id) => (
              <Text key={id} component="li" size="sm">
                <span aria-hidden>⊘ </span>
                <EntityLink id={id} />
                <Text span size="sm" c="dimmed">
                  {' '}
                  of {id.slice('product:'.length).split('/')[0]}, were it sent again
                </Text>
              </Text>
            ))}
          />
        ) : (
          <Text size="sm" c="dimmed">
            None: every manifest that is known would be taken again.
          </Text>
        )}
      </section>
      {isCut && (
        <Partial reason="At most 1,000 findings are compared one by one; the counts above are of all." />
      )}
      {[
        { key: 'added', title: 'Would come', sign: '+', findings: added },
        { key: 'gone', title: 'Would go', sign: '−', findings: gone },
        { key: 'same', title: 'Would stay', sign: '=', findings: same },
      ].map(({ key, title, sign, findings }) => (
        <section key={key} aria-labelledby={`findings-${key}`}>
          <Title order={3} size="h5" id={`findings-${key}`} mb={4}>
            {title}: {findings.length}
          </Title>
          <Listed
            items={findings.map((each) => (
              <Paper
                key={`${each.policyId} ${each.subjectId}`}
                withBorder
                p="xs"
                component="li"
                className={classes.text}
              >
                <Group gap="xs">
                  <b aria-hidden>{sign}</b>
                  <SeverityBadge severity={each.severity} />
                  <Text span size="sm">
                    <SubjectLinks id={each.subjectId} />
                  </Text>
                </Group>
                <Text size="sm">{each.message}</Text>
              </Paper>
            ))}
          />
        </section>
      ))}
    </Stack>
  );
}

const SHOWN = 20;

function Listed({ items }: { items: React.ReactNode[] }) {
  const [most, setMost] = useState(SHOWN);
  return (
    <>
      <ul className={classes.list}>{items.slice(0, most)}</ul>
      {items.length > most && (
        <Button variant="default" size="compact-sm" mt="xs" onClick={() => setMost(most + 100)}>
          {items.length - most} more are not shown: show more
        </Button>
      )}
    </>
  );
}
