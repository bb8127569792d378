import { Stack, Tabs, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Needs } from '../access/Needs';
import type { OperationsTab } from './address';
import { DeadLettersTab } from './DeadLettersTab';
import { HealthTab } from './HealthTab';
import { NamesTab } from './NamesTab';
import { useHealth } from './useHealth';

/** How the service itself fares, for those who run it. */
export function OperationsPage() {
  return (
    <Needs role="governance" title="Operations">
      <Operations />
    </Needs>
  );
}

function Operations() {
  const { tab = 'health' } = useSearch({ from: '/operations' });
  const navigate = useNavigate({ from: '/operations' });
  // Here, not in the tab: what was seen stays while the page is open.
  const health = useHealth();
  const letters = health.samples.at(-1)?.deadLetters;
  useDocumentTitle('Operations · Headwater');
  return (
    <Stack gap="md" maw={1200} mx="auto">
      <Title order={1} size="h2">
        Operations
      </Title>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          void navigate({
            search: (before) => ({ ...before, tab: (next as OperationsTab | null) ?? undefined }),
          })
        }
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="health">Health</Tabs.Tab>
          <Tabs.Tab value="dead-letters">
            Dead letters{letters === undefined ? '' : ` (${letters.toLocaleString('en')})`}
          </Tabs.Tab>
          <Tabs.Tab value="names">Unresolved names</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="health">
          <HealthTab health={health} />
        </Tabs.Panel>
        <Tabs.Panel value="dead-letters">
          <DeadLettersTab />
        </Tabs.Panel>
        <Tabs.Panel value="names">
          <NamesTab />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
