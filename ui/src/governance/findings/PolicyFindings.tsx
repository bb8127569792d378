import { Button, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { FindingsDocument, type FindingLineFragment } from '../../api/generated';
import { counted } from '../../ui/counted';
import { usePages } from '../../ui/usePages';
import { Paged } from '../../ui/Paged';
import { Empty, Partial } from '../../ui/States';
import { Time } from '../../ui/Time';
import type { FindingsAddress } from '../address';
import { GrantDialog } from '../exceptions/GrantDialog';
import classes from '../Governance.module.css';
import { severityWord } from '../words';
import { FindingFilters } from './FindingFilters';
import { FindingItem } from './FindingItem';
import { Notice } from '../../ui/Notice';

const PAGE = 50;

/** What breaks the rules now, the gravest first. */
export function PolicyFindings() {
  const address = useSearch({ from: '/governance/findings' });
  const navigate = useNavigate({ from: '/governance/findings' });
  const list = usePages(
    FindingsDocument,
    {
      policyId: address.policy ?? null,
      minSeverity: address.severity ?? null,
      domain: address.domain ?? null,
      productId: address.product ?? null,
      subjectKind: address.about ?? null,
      includeExcepted: address.excepted !== 'hide',
    },
    (data) => data.policyFindings,
    PAGE,
  );
  const [granting, setGranting] = useState<FindingLineFragment>();
  const narrow = (change: FindingsAddress) =>
    void navigate({ search: { ...address, ...change }, replace: true, resetScroll: false });
  const isNarrow = Object.values({ ...address, of: undefined }).some((each) => each !== undefined);
  return (
    <Stack gap="sm">
      <FindingFilters address={address} narrow={narrow} policies={list.last?.byPolicy ?? []} />
      <Paged list={list} loading="Looking over everything">
        {(findings, last) => (
          <Stack gap="sm">
            <div>
              <Text size="sm" role="status">
                {counted(last.totalCount, 'finding')}
                {last.bySeverity.length > 0 &&
                  `: ${last.bySeverity.map(({ value, count }) => `${count} ${severityWord(value)}`).join(', ')}`}
                .{' '}
                <Text span size="sm" c="dimmed">
                  {counted(last.subjectsLookedAt, 'subject')} looked at <Time at={last.at} />.
                </Text>
              </Text>
              {last.byDomain.length > 0 && (
                <Text size="sm" c="dimmed">
                  By domain: {last.byDomain.map(({ value, count }) => `${value} ${count}`).join(', ')}
                </Text>
              )}
            </div>
            {last.isPartial && <Partial reason={last.partialReason} />}
            {last.conflicts.map(({ policyId, message }) => (
              <Notice
                key={`${policyId} ${message}`}
                color="yellow"
                title={`A narrower scope of ${policyId} asks for less`}
              >
                {message}
              </Notice>
            ))}
            {findings.length === 0 && (
              <Empty title={isNarrow ? 'Nothing of this kind' : 'Nothing breaks a rule'}>
                {isNarrow ? (
                  <Button variant="default" size="compact-sm" onClick={() => void navigate({ search: {} })}>
                    Show all findings
                  </Button>
                ) : (
                  'Every product, port, column and flow that is known complies.'
                )}
              </Empty>
            )}
            <ul className={classes.list} aria-label="Findings">
              {findings.map((each) => (
                <FindingItem
                  key={`${each.policyId} ${each.subjectId}`}
                  finding={each}
                  onGrant={() => setGranting(each)}
                />
              ))}
            </ul>
          </Stack>
        )}
      </Paged>
      {granting && (
        <GrantDialog
          policyId={granting.policyId}
          subjectId={granting.subjectId}
          onClose={() => setGranting(undefined)}
          onDone={list.reload}
        />
      )}
    </Stack>
  );
}
