import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { holds, ROLE_WORDS } from '../access/roles';
import { useViewer } from '../access/useViewer';
import { PageLink } from '../ui/PageLink';
import { Figures } from './Figures';
import { SECTIONS } from './sections';

/** What governance is made of here, and how it stands. */
export function OverviewPage() {
  const viewer = useViewer();
  useDocumentTitle('Governance · Headwater');
  return (
    <>
      <Title order={1} size="h2">
        Governance
      </Title>
      <Text c="dimmed" mb="md" maw={720}>
        Rules as code, classification that follows the data, reports with proofs, and a trail of who did what.
      </Text>
      {viewer && holds(viewer, 'governance') && <Figures />}
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
        {SECTIONS.map(({ to, label, about, role }) => (
          <Paper key={to} withBorder p="md">
            <Title order={2} size="h5">
              <PageLink to={to}>{label}</PageLink>
            </Title>
            <Text size="sm">{about}</Text>
            {viewer && !holds(viewer, role) && (
              <Text size="sm" c="dimmed">
                For the role {ROLE_WORDS[role].title.toLowerCase()}.
              </Text>
            )}
          </Paper>
        ))}
      </SimpleGrid>
    </>
  );
}
