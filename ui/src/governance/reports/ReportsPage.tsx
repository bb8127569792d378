import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from 'urql';
import { Needs } from '../../access/Needs';
import { boundTo } from '../../access/roles';
import { useViewer } from '../../access/useViewer';
import { ReportKindsDocument, type ReportKind } from '../../api/generated';
import { Answered } from '../../dataset/Answered';
import { PageLink } from '../../ui/PageLink';
import { isOfWholeMesh } from './links';
import { KeptReports } from './KeptReports';

/** The reports that there are, and those that were kept. */
export function ReportsPage() {
  const [{ data, error }, again] = useQuery({ query: ReportKindsDocument });
  const viewer = useViewer();
  const isForOthers = (kind: ReportKind) => Boolean(viewer && boundTo(viewer)) && isOfWholeMesh(kind);
  useDocumentTitle('Reports · Headwater');
  return (
    <Needs role="domain-owner" title="Reports">
      <Title order={1} size="h2">
        Reports
      </Title>
      <Text c="dimmed" mb="md" maw={720}>
        Written from lineage and what was declared, as of any date, with a proof for every line that is
        inferred.
      </Text>
      <Answered value={data?.reportKinds} error={error} retry={again} label="Loading the reports">
        {(kinds) => (
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" mb="lg">
            {kinds.map(({ kind, title, reference, needsColumn }) => (
              <Paper key={kind} withBorder p="sm">
                <Title order={2} size="h5">
                  {isForOthers(kind) ? (
                    title
                  ) : (
                    <PageLink to="/governance/report" search={{ kind }}>
                      {title}
                    </PageLink>
                  )}
                </Title>
                <Text size="sm" c="dimmed">
                  {reference}
                </Text>
                {isForOthers(kind) && <Text size="sm">For governance: it is about the whole mesh.</Text>}
                {needsColumn && <Text size="sm">For one column that you choose.</Text>}
              </Paper>
            ))}
          </SimpleGrid>
        )}
      </Answered>
      <KeptReports kinds={data?.reportKinds ?? []} />
    </Needs>
  );
}
