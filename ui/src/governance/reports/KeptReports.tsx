import { Checkbox, Group, NativeSelect, Paper, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import {
  FindingDomainsDocument,
  KeptReportsDocument,
  type ReportHeadFragment,
  type ReportKindsQuery,
} from '../../api/generated';
import { boundTo } from '../../access/roles';
import { useViewer } from '../../access/useViewer';
import { counted } from '../../ui/counted';
import { ButtonLink } from '../../ui/ButtonLink';
import { usePages } from '../../ui/usePages';
import { EntityLink } from '../../ui/EntityLink';
import { Paged } from '../../ui/Paged';
import { PageLink } from '../../ui/PageLink';
import { Empty } from '../../ui/States';
import { Time } from '../../ui/Time';
import { exact } from '../../ui/time';
import { REPORT_KINDS } from '../address';
import classes from '../Governance.module.css';
import { inOrder } from './order';

/** The reports that somebody, or the schedule, had kept; two of a kind can be compared. */
export function KeptReports({ kinds }: { kinds: ReportKindsQuery['reportKinds'] }) {
  const address = useSearch({ from: '/governance/reports' });
  const navigate = useNavigate({ from: '/governance/reports' });
  const list = usePages(
    KeptReportsDocument,
    { kind: address.kind ?? null, domain: address.domain ?? null },
    (data) => data.keptReports,
    30,
  );
  const [{ data: known }] = useQuery({ query: FindingDomainsDocument, requestPolicy: 'cache-first' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const pair = inOrder(list.items.filter(({ id }) => id !== null && chosen.includes(id)));
  const viewer = useViewer();
  const own = viewer ? boundTo(viewer) : undefined;
  const domains = own ?? known?.domains.edges.map(({ node }) => node.name) ?? [];
  return (
    <section aria-labelledby="kept">
      <Title order={2} size="h4" id="kept" mb="xs">
        Kept reports
      </Title>
      <Group gap="sm" align="end" mb="sm" role="search">
        <NativeSelect
          label="Report"
          value={address.kind ?? ''}
          data={[
            { value: '', label: 'any' },
            ...kinds.map(({ kind, title }) => ({ value: kind, label: title })),
          ]}
          onChange={(event) => {
            const kind = REPORT_KINDS.find((each) => each === event.currentTarget.value);
            void navigate({ search: { ...address, kind }, replace: true, resetScroll: false });
          }}
        />
        <NativeSelect
          label="Domain"
          value={address.domain ?? ''}
          data={[
            { value: '', label: 'any' },
            ...(address.domain && !domains.includes(address.domain) ? [address.domain] : []),
            ...domains,
          ]}
          onChange={(event) => {
            const domain = event.currentTarget.value || undefined;
            void navigate({ search: { ...address, domain }, replace: true, resetScroll: false });
          }}
        />
        {pair.length === 2 && pair[0]?.id && pair[1]?.id && (
          <ButtonLink
            to="/governance/comparison"
            search={{ earlier: pair[0].id, later: pair[1].id }}
            size="sm"
          >
            Compare the two
          </ButtonLink>
        )}
      </Group>
      <Paged list={list} loading="Loading the kept reports">
        {(reports, last) => (
          <>
            <Text size="sm" role="status" mb="xs">
              {counted(last.totalCount, 'report')}, the newest first.
              {reports.length > 1 && ' Choose two of one kind to compare them.'}
            </Text>
            {reports.length === 0 && (
              <Empty title="No report was kept">Run one and keep it, or have a schedule keep them.</Empty>
            )}
            <ul className={classes.list} aria-label="Kept reports">
              {reports.map((report) => (
                <KeptItem
                  key={report.id}
                  report={report}
                  isChosen={report.id !== null && chosen.includes(report.id)}
                  // Only reports about the same can be compared.
                  isOther={pair[0] !== undefined && !isAlike(pair[0], report)}
                  onChoose={(isChosen) => {
                    const id = report.id ?? '';
                    setChosen(isChosen ? [...chosen, id].slice(-2) : chosen.filter((each) => each !== id));
                  }}
                />
              ))}
            </ul>
          </>
        )}
      </Paged>
    </section>
  );
}

function isAlike(one: ReportHeadFragment, other: ReportHeadFragment): boolean {
  return one.kind === other.kind && one.domain === other.domain && one.column === other.column;
}

interface ItemProps {
  report: ReportHeadFragment;
  isChosen: boolean;
  isOther: boolean;
  onChoose: (isChosen: boolean) => void;
}

function KeptItem({ report, isChosen, isOther, onChoose }: ItemProps) {
  const { id, title, domain, column, asOf, writtenAt, writtenBy, contentHash } = report;
  return (
    <Paper withBorder p="sm" component="li" className={classes.text}>
      <Group gap="sm" align="start" wrap="nowrap">
        <Checkbox
          mt={2}
          aria-label={`Compare ${title} of ${exact(writtenAt)}`}
          checked={isChosen}
          disabled={isOther && !isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={600}>
            <PageLink to="/governance/report" search={{ id: id ?? '' }}>
              {title}
            </PageLink>
          </Text>
          <Text size="sm">
            {domain ?? 'the whole mesh'}
            {column && (
              <>
                , <EntityLink id={column} />
              </>
            )}
            , as of {exact(asOf)}
          </Text>
          <Text size="sm" c="dimmed">
            written <Time at={writtenAt} /> by {writtenBy === 'schedule' ? 'the schedule' : writtenBy},{' '}
            {contentHash.slice(0, 12)}…
          </Text>
        </div>
      </Group>
    </Paper>
  );
}
