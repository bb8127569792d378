import { Button, Checkbox, Group, Paper, Progress, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Needs } from '../../access/Needs';
import { ErasuresDocument, type ErasureLineFragment } from '../../api/generated';
import { counted } from '../../ui/counted';
import { Tint } from '../../dataset/Tint';
import { usePages } from '../../ui/usePages';
import { EntityLink } from '../../ui/EntityLink';
import { Paged } from '../../ui/Paged';
import { PageLink } from '../../ui/PageLink';
import { Empty } from '../../ui/States';
import { Time } from '../../ui/Time';
import classes from '../Governance.module.css';
import { OneErasure } from './OneErasure';
import { settled } from './progress';
import { StartErasure } from './StartErasure';

/** Requests to erase, each followed to its end. */
export function ErasuresPage() {
  const { id } = useSearch({ from: '/governance/erasures' });
  useDocumentTitle('Erasures · Headwater');
  return (
    <Needs role="governance" title="Erasures">
      {id ? <OneErasure key={id} id={id} /> : <Erasures />}
    </Needs>
  );
}

function Erasures() {
  const address = useSearch({ from: '/governance/erasures' });
  const navigate = useNavigate({ from: '/governance/erasures' });
  const list = usePages(ErasuresDocument, { onlyOpen: address.done !== 'show' }, (data) => data.erasures, 30);
  const [starting, setStarting] = useState(false);
  return (
    <>
      <Group justify="space-between" align="start" mb="sm">
        <div>
          <Title order={1} size="h2">
            Erasures
          </Title>
          <Text c="dimmed" maw={720}>
            Each follows the data of one subject through every dataset it reached, until all steps are
            settled.
          </Text>
        </div>
        <Button variant="default" onClick={() => setStarting(true)}>
          Start an erasure…
        </Button>
      </Group>
      <Checkbox
        label="Also those that are complete"
        mb="sm"
        checked={address.done === 'show'}
        onChange={(event) =>
          void navigate({ search: { done: event.currentTarget.checked ? 'show' : undefined }, replace: true })
        }
      />
      <Paged list={list} loading="Loading the erasures">
        {(all, last) => (
          <>
            <Text size="sm" role="status" mb="xs">
              {counted(last.totalCount, 'erasure')}
              {address.done === 'show' ? ', complete ones included' : ' under way'}.
            </Text>
            {all.length === 0 && (
              <Empty title="No erasure is under way">
                Start one here, or from an{' '}
                <PageLink to="/governance/report" search={{ kind: 'ERASURE_PLAN' }} underline="always">
                  erasure plan
                </PageLink>
                .
              </Empty>
            )}
            <ul className={classes.list} aria-label="Erasures">
              {all.map((each) => (
                <ErasureItem key={each.id} erasure={each} />
              ))}
            </ul>
          </>
        )}
      </Paged>
      {starting && <StartErasure onClose={() => setStarting(false)} />}
    </>
  );
}

function ErasureItem({ erasure }: { erasure: ErasureLineFragment }) {
  const { id, subject, column, columnName, startedAt, startedBy, isComplete, completedAt, steps } = erasure;
  const done = settled(steps);
  return (
    <Paper withBorder p="sm" component="li" className={classes.text}>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          <PageLink to="/governance/erasures" search={{ id }}>
            {subject}
          </PageLink>
        </Text>
        <Tint color={isComplete ? 'teal' : 'orange'}>{isComplete ? '✓ complete' : 'under way'}</Tint>
      </Group>
      <Text size="sm">
        by <EntityLink id={column}>{columnName}</EntityLink>; {done} of {counted(steps.length, 'step')}{' '}
        settled
      </Text>
      <Progress
        value={steps.length ? (100 * done) / steps.length : 100}
        size="sm"
        my={4}
        maw={320}
        aria-label={`Settled steps of ${subject}`}
      />
      <Text size="sm" c="dimmed">
        started <Time at={startedAt} /> by {startedBy}
        {completedAt && (
          <>
            , complete <Time at={completedAt} />
          </>
        )}
      </Text>
    </Paper>
  );
}
