import { Loader, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Needs } from '../../access/Needs';
import { boundTo } from '../../access/roles';
import { useViewer } from '../../access/useViewer';
import { codeOf } from '../../api/client';
import { ReportKindsDocument } from '../../api/generated';
import { PageLink } from '../../ui/PageLink';
import { Empty, Failed, Loading } from '../../ui/States';
import type { ReportAddress } from '../address';
import { Facts } from './Facts';
import { isOfWholeMesh } from './links';
import { ReportActions } from './ReportActions';
import { ReportForm } from './ReportForm';
import { Sections } from './Sections';
import { useReport } from './useReport';

/** One report: what to know first, what is missing, its tables, and the files of it. */
export function ReportPage() {
  return (
    <Needs role="domain-owner" title="Report">
      <Shown />
    </Needs>
  );
}

function Shown() {
  const address = useSearch({ from: '/governance/report' });
  const navigate = useNavigate({ from: '/governance/report' });
  const viewer = useViewer();
  const [{ data: kinds, error: unknown }, kindsAgain] = useQuery({
    query: ReportKindsDocument,
    requestPolicy: 'cache-first',
  });
  const info = kinds?.reportKinds.find(({ kind }) => kind === address.kind);
  const domains = viewer ? boundTo(viewer) : undefined;
  const isForOthers = Boolean(domains && !address.id && address.kind && isOfWholeMesh(address.kind));
  // What cannot be answered is not asked: whoever is bound to domains has to say of which.
  const needsDomain = domains !== undefined && !address.id && !address.domain;
  const needsColumn = Boolean(info?.needsColumn) && !address.column;
  const isReady = Boolean(address.id) || (Boolean(kinds) && !needsDomain && !needsColumn && !isForOthers);
  const { report, error, isLoading, again, hasAll, more } = useReport(address, isReady);
  const shown =
    report && (address.id ? report.id === address.id : report.kind === address.kind) ? report : undefined;
  const title = shown?.title ?? info?.title ?? 'Report';
  useDocumentTitle(`${title} · Headwater`);
  const go = (change: Partial<ReportAddress>, replace = false) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace, resetScroll: false });

  const why =
    !address.id && !address.kind
      ? 'No report was asked for'
      : isForOthers
        ? 'This report is for governance: it is about the whole mesh'
        : address.id && codeOf(error) === 'NOT_FOUND'
          ? `No report ${address.id} is kept about what you may read reports of`
          : undefined;
  if (why) {
    return (
      <>
        <Title order={1} size="h2">
          {title}
        </Title>
        <Empty title={why}>
          <PageLink to="/governance/reports">See the reports that there are</PageLink>
        </Empty>
      </>
    );
  }
  return (
    <>
      <Title order={1} size="h2">
        {title} {isLoading && shown && <Loader size="xs" aria-label="Loading" display="inline-block" />}
      </Title>
      <Text c="dimmed" mb="sm">
        {shown?.reference ?? info?.reference}
      </Text>
      {!address.id && address.kind && (
        <ReportForm
          key={JSON.stringify([address.domain, address.asOf, address.column])}
          address={address}
          needsColumn={info?.needsColumn ?? false}
          domains={domains}
          onRun={(change) => (isSame(address, change) ? again() : go({ ...change, find: undefined }))}
        />
      )}
      {error && <Failed error={error} retry={again} />}
      {!kinds && unknown && <Failed error={unknown} retry={kindsAgain} />}
      {!shown && !error && isReady && <Loading label="The report is being written" />}
      {!shown && needsColumn && (
        <Empty title="Which column tells the subject?">
          Choose the dataset and its column, e.g. the email address of a contact: the plan follows its data.
        </Empty>
      )}
      {!shown && needsDomain && (
        <Empty title="Which domain?">Reports of your domains are yours to read; choose one.</Empty>
      )}
      {shown && (
        <div aria-busy={isLoading}>
          <ReportActions report={shown} />
          <Facts report={shown} />
          <Sections
            report={shown}
            address={address}
            hasAll={hasAll}
            isLoading={isLoading}
            more={more}
            onChange={(change) => go(change, true)}
          />
        </div>
      )}
    </>
  );
}

function isSame(one: ReportAddress, other: Partial<ReportAddress>): boolean {
  return one.domain === other.domain && one.asOf === other.asOf && one.column === other.column;
}
