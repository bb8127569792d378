import { Tabs, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Needs } from '../access/Needs';
import classes from '../dataset/Dataset.module.css';
import { IDENTITY_TABS } from './address';
import type { Action } from './consequences';
import { DecideDialog } from './DecideDialog';
import { Decisions } from './Decisions';
import { Rules } from './Rules';
import { Suspected } from './Suspected';

const LABELS = { suspected: 'Suspected duplicates', decisions: 'Decisions', rules: 'Spelling rules' };

/** Which names are one dataset: what is suspected, what was decided, and by which rules. */
export function IdentityPage() {
  return (
    <Needs role="governance" title="Identity">
      <Identity />
    </Needs>
  );
}

function Identity() {
  const { tab = 'suspected' } = useSearch({ from: '/identity' });
  const navigate = useNavigate({ from: '/identity' });
  const [action, setAction] = useState<Action>();
  useDocumentTitle(`${LABELS[tab]} – Headwater`);
  return (
    <>
      <Title order={1} size="h2">
        Identity
      </Title>
      <Text c="dimmed" mb="md" maw={720}>
        Producers call one dataset by different names. Where lineage is cut because of that, names are joined
        here; where too much was joined, they are split.
      </Text>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => void navigate({ search: { tab: IDENTITY_TABS.find((each) => each === next) } })}
      >
        <Tabs.List className={classes.tabs} aria-label="About identity">
          {IDENTITY_TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {LABELS[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="suspected" pt="md" className={classes.texts}>
          <Suspected onAct={setAction} />
        </Tabs.Panel>
        <Tabs.Panel value="decisions" pt="md" className={classes.texts}>
          <Decisions onAct={setAction} />
        </Tabs.Panel>
        <Tabs.Panel value="rules" pt="md" className={classes.texts}>
          <Rules />
        </Tabs.Panel>
      </Tabs>
      {action && <DecideDialog action={action} onClose={() => setAction(undefined)} />}
    </>
  );
}
