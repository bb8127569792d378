import { Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { messageOf } from '../api/client';
import { Loading } from '../ui/States';
import { PageLink } from '../ui/PageLink';
import { Time } from '../ui/Time';
import { CheckList } from './CheckList';
import { stateOf, troubles } from './health';
import { counted } from '../ui/counted';
import { HoldingTable } from './HoldingTable';
import { IntakeTable } from './IntakeTable';
import { nextSince, type Since } from './since';
import { Summary } from './Summary';
import type { Health } from './useHealth';
import { ViewTable } from './ViewTable';

/** Whether what is asked is answered from an up-to-date catalog, and by what that is known. */
export function HealthTab({ health }: { health: Health }) {
  const { samples, holdings, error, refresh } = health;
  const last = samples.at(-1);
  const found = troubles(samples, holdings);
  const state = stateOf(found, last !== undefined);
  const [since, setSince] = useState<Since>();
  const next = nextSince(since, state, last?.at);
  if (next !== since) setSince(next);
  const held = holdings.at(-1);
  return (
    <>
      <Summary state={state} troubles={found} since={next?.at} fromBeginning={next?.fromBeginning ?? false} />
      <Group justify="space-between" mb="md">
        <Text size="sm" c="dimmed">
          {last ? (
            <>
              Looked at <Time at={new Date(last.at).toISOString()} />, every 5 seconds while this page is
              open; {counted(samples.length, 'look')} kept.
            </>
          ) : (
            'Looking for the first time…'
          )}
        </Text>
        <Button size="compact-sm" variant="default" onClick={refresh}>
          Look now
        </Button>
      </Group>
      {Boolean(error) && (
        <Text size="sm" role="alert" mb="md">
          Not all could be found out: {messageOf(error)}
        </Text>
      )}
      {!last && <Loading label="The first look" />}
      {last && (
        <Stack gap="xl">
          <Section id="intake" title="Intake">
            <IntakeTable samples={samples} />
            <Text size="sm" mt="xs">
              Records that could not be used:{' '}
              <PageLink to="/operations" search={{ tab: 'dead-letters' }} underline="always">
                {last.deadLetters === undefined ? 'dead letters' : counted(last.deadLetters, 'dead letter')}
              </PageLink>
            </Text>
          </Section>
          <Section id="views" title="Views of this server">
            <ViewTable samples={samples} holdings={held} />
          </Section>
          <Section id="holdings" title="Do the views hold what the stores do?">
            {held && <HoldingTable holdings={held} />}
            {!held && !error && <Loading label="Counting" lines={3} />}
            {!held && Boolean(error) && <Text size="sm">They could not be counted; see above.</Text>}
          </Section>
          <Section id="checks" title="Readiness">
            <CheckList checks={last.checks} />
          </Section>
        </Stack>
      )}
    </>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <Box component="section" aria-labelledby={id}>
      <Title order={2} size="h4" id={id} mb="xs">
        {title}
      </Title>
      {children}
    </Box>
  );
}
