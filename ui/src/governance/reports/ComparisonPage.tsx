import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Needs } from '../../access/Needs';
import { CompareReportsDocument, type ReportHeadFragment } from '../../api/generated';
import { Answered } from '../../dataset/Answered';
import { PageLink } from '../../ui/PageLink';
import { Empty, Partial } from '../../ui/States';
import { Time } from '../../ui/Time';
import { exact } from '../../ui/time';
import { ChangedTable } from './ChangedTable';
import { ReportTable } from './ReportTable';

/** What one report says otherwise than an earlier one. */
export function ComparisonPage() {
  useDocumentTitle('Comparison of reports · Headwater');
  return (
    <Needs role="domain-owner" title="Comparison of reports">
      <Title order={1} size="h2" mb="sm">
        Comparison of reports
      </Title>
      <Compared />
    </Needs>
  );
}

function Compared() {
  const { earlier, later } = useSearch({ from: '/governance/comparison' });
  const [{ data, error }, again] = useQuery({
    query: CompareReportsDocument,
    variables: { earlier: earlier ?? '', later: later ?? null },
    pause: !earlier,
    // Compared when it is asked for: with "now" it writes a report anew.
    requestPolicy: 'cache-first',
  });
  if (!earlier) {
    return (
      <Empty title="No reports were named">
        <PageLink to="/governance/reports">Choose two kept reports</PageLink>
      </Empty>
    );
  }
  return (
    <Answered
      value={data?.compareReports}
      error={error}
      retry={() => again({ requestPolicy: 'network-only' })}
      label="The reports are being compared"
    >
      {(comparison) => (
        <Stack gap="md">
          <Group gap="sm" align="stretch">
            <Head name="Earlier" report={comparison.earlier} />
            <Head name="Later" report={comparison.later} />
          </Group>
          {!comparison.hasDifferences && (
            <Empty title="Both say the same">No row was added, removed or changed in between.</Empty>
          )}
          {comparison.sections.map((section) => {
            const { key, title, columns, added, removed, changed } = section;
            const { addedTotal, removedTotal, changedTotal } = section;
            const left =
              addedTotal + removedTotal + changedTotal - added.length - removed.length - changed.length;
            return (
              <section key={key} aria-labelledby={`section-${key}`}>
                <Title order={2} size="h4" id={`section-${key}`}>
                  {title}
                </Title>
                <Text size="sm" c="dimmed" role="status">
                  + {addedTotal} added, − {removedTotal} removed, ~ {changedTotal} changed
                </Text>
                {left > 0 && (
                  <Partial reason={`${left} more rows differ; at most 1,000 of each sort are told.`} />
                )}
                {added.length > 0 && (
                  <Kind title="+ Added">
                    <ReportTable label={`Added to ${title}`} columns={columns} rows={added} />
                  </Kind>
                )}
                {removed.length > 0 && (
                  <Kind title="− Removed">
                    <ReportTable label={`Removed from ${title}`} columns={columns} rows={removed} />
                  </Kind>
                )}
                {changed.length > 0 && (
                  <Kind title="~ Changed">
                    <ChangedTable label={`Changed in ${title}`} columns={columns} rows={changed} />
                  </Kind>
                )}
              </section>
            );
          })}
        </Stack>
      )}
    </Answered>
  );
}

function Kind({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <Title order={3} size="h6" mt="xs">
        {title}
      </Title>
      {children}
    </>
  );
}

function Head({ name, report }: { name: string; report: ReportHeadFragment }) {
  const { id, title, domain, asOf, writtenAt, writtenBy } = report;
  return (
    <Paper withBorder p="sm" style={{ flex: '1 1 260px' }}>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text size="sm" fw={600}>
        {id ? (
          <PageLink to="/governance/report" search={{ id }}>
            {title}
          </PageLink>
        ) : (
          `${title}, not kept`
        )}
      </Text>
      <Text size="sm">
        {domain ?? 'the whole mesh'}, as of {exact(asOf)}
      </Text>
      <Text size="sm" c="dimmed">
        written <Time at={writtenAt} /> by {writtenBy === 'schedule' ? 'the schedule' : writtenBy}
      </Text>
    </Paper>
  );
}
