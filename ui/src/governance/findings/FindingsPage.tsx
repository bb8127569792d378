import { Tabs, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Needs } from '../../access/Needs';
import { Contradictions } from './Contradictions';
import { PolicyFindings } from './PolicyFindings';

/** What breaks a rule now, and what is said of columns and cannot be. */
export function FindingsPage() {
  const { of = 'policies' } = useSearch({ from: '/governance/findings' });
  const navigate = useNavigate({ from: '/governance/findings' });
  useDocumentTitle('Findings · Headwater');
  return (
    <Needs role="governance" title="Findings">
      <Title order={1} size="h2">
        Findings
      </Title>
      <Text c="dimmed" mb="md" maw={720}>
        What does not comply now. Mend it at its source, or except it for a time with a reason.
      </Text>
      <Tabs
        value={of}
        keepMounted={false}
        onChange={(next) =>
          void navigate({ search: { of: next === 'classification' ? 'classification' : undefined } })
        }
      >
        <Tabs.List aria-label="Findings of">
          <Tabs.Tab value="policies">Policies</Tabs.Tab>
          <Tabs.Tab value="classification">Classification</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="policies" pt="md">
          <PolicyFindings />
        </Tabs.Panel>
        <Tabs.Panel value="classification" pt="md">
          <Contradictions />
        </Tabs.Panel>
      </Tabs>
    </Needs>
  );
}
