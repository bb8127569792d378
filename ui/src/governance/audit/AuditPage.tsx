import { Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Needs } from '../../access/Needs';
import { AuditEventsDocument } from '../../api/generated';
import { counted } from '../../ui/counted';
import { usePages } from '../../ui/usePages';
import { Paged } from '../../ui/Paged';
import { Empty } from '../../ui/States';
import type { AuditAddress } from '../address';
import classes from '../Governance.module.css';
import { AuditFilters } from './AuditFilters';
import { AuditItem } from './AuditItem';
import { Integrity } from './Integrity';

const PAGE = 50;
/** More than this are not counted. */
const MOST_COUNTED = 100_000;

/** Who did what, and whether the trail of it is whole. */
export function AuditPage() {
  useDocumentTitle('Audit · Headwater');
  return (
    <Needs role="governance" title="Audit">
      <Title order={1} size="h2">
        Audit
      </Title>
      <Text c="dimmed" mb="md" maw={720}>
        Every change, report, sign-in and reading of this trail leaves an event. Values of arguments are not
        recorded. That you look is an event, too.
      </Text>
      <Integrity />
      <Events />
    </Needs>
  );
}

function Events() {
  const address = useSearch({ from: '/governance/audit' });
  const navigate = useNavigate({ from: '/governance/audit' });
  const { who, action, subject, outcome, from, to } = address;
  const list = usePages(
    AuditEventsDocument,
    {
      filter: {
        who: who ?? null,
        action: action ?? null,
        subject: subject ?? null,
        outcome: outcome ?? null,
        from: from ?? null,
        to: to ?? null,
      },
    },
    (data) => data.auditEvents,
    PAGE,
  );
  const narrow = (change: AuditAddress) =>
    void navigate({ search: { ...address, ...change }, resetScroll: false });
  return (
    <section aria-labelledby="events">
      <Title order={2} size="h4" id="events" mb="xs">
        Events
      </Title>
      <AuditFilters address={address} narrow={narrow} />
      <Paged list={list} loading="Loading the events">
        {(events, last) => (
          <>
            <Text size="sm" role="status" my="xs">
              {last.totalCount >= MOST_COUNTED ? 'More than ' : ''}
              {counted(last.totalCount, 'event')}, the newest first.
            </Text>
            {events.length === 0 && (
              <Empty title="No event fits">Names, actions and ids are compared exactly. Ask for less.</Empty>
            )}
            <ul className={classes.list} aria-label="Events">
              {events.map((event) => (
                <AuditItem key={event.id} event={event} narrow={narrow} />
              ))}
            </ul>
          </>
        )}
      </Paged>
    </section>
  );
}
