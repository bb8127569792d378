import { Button, Code, CopyButton, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReportBodyFragment, ReportHeadFragment } from '../../api/generated';
import { counted } from '../../ui/counted';
import { EntityLink } from '../../ui/EntityLink';
import { PageLink } from '../../ui/PageLink';
import { Time } from '../../ui/Time';
import { exact } from '../../ui/time';
import governance from '../Governance.module.css';
import classes from './Reports.module.css';
import { Notice } from '../../ui/Notice';

export type Report = ReportHeadFragment & ReportBodyFragment;

/** What is to be known of a report before it is read: its figures, its gaps, and what vouches for it. */
export function Facts({ report }: { report: Report }) {
  const { figures, gaps, hiddenRows, hiddenCells, policies } = report;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {figures.length > 0 && (
        <dl className={classes.figures} aria-label="Figures">
          {figures.map(({ key, title, value }) => (
            <div key={key}>
              <dt>{title}</dt>
              <dd>{value.toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
      )}
      {gaps.length > 0 && (
        <Notice color="yellow" role="status" my="sm" title="What could not be taken into account">
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {gaps.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
      {hiddenRows > 0 && (
        <Notice color="gray" variant="default" role="status" my="sm" title="Not all of it is for you">
          Something is hidden from you in {counted(hiddenRows, 'row')}:{' '}
          {hiddenCells ? counted(hiddenCells, 'cell') : 'no cell, only ends of proofs'}. It says “(hidden)”
          there, in tables as in proofs; the figures count it.
        </Notice>
      )}
      <dl className={governance.facts} style={{ margin: '12px 0' }}>
        <dt>About</dt>
        <dd>
          {report.domain ? (
            <EntityLink id={`domain:${report.domain}`}>{report.domain}</EntityLink>
          ) : (
            'the whole mesh'
          )}
          {report.column && (
            <>
              , <EntityLink id={report.column} />
            </>
          )}
        </dd>
        <dt>As of</dt>
        <dd>
          {exact(report.asOf)}, events until <Time at={report.watermark} />
        </dd>
        <dt>Written</dt>
        <dd>
          <Time at={report.writtenAt} /> by{' '}
          {report.writtenBy === 'schedule' ? 'the schedule' : report.writtenBy};{' '}
          {report.id ? `kept as ${report.id}` : 'not kept'}
        </dd>
        <dt>Content</dt>
        <dd>
          <Code>{report.contentHash.slice(0, 16)}…</Code>{' '}
          <CopyButton value={report.contentHash}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy the hash'}
              </Button>
            )}
          </CopyButton>
        </dd>
        <dt>Policies then</dt>
        <dd>
          {counted(policies.length, 'policy', 'policies')}{' '}
          {policies.length > 0 && (
            <Button
              size="compact-xs"
              variant="default"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? 'Hide' : 'Show'}
            </Button>
          )}
          {isOpen &&
            policies.map(({ id, scope, version }) => (
              <Text size="sm" key={`${id} ${scope}`}>
                <PageLink to="/governance/policy" search={{ id }}>
                  {id}
                </PageLink>{' '}
                ({scope}), version {version}
              </Text>
            ))}
        </dd>
      </dl>
    </>
  );
}
