import { Anchor, Button, Code, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import type { AuditLineFragment } from '../../api/generated';
import { Tint } from '../../dataset/Tint';
import { EntityLink } from '../../ui/EntityLink';
import { Time } from '../../ui/Time';
import { exact } from '../../ui/time';
import type { AuditAddress } from '../address';
import classes from '../Governance.module.css';
import { callerText, OUTCOME_SIGNS } from './words';

const SHOWN = 3;

/** One event: who did what to what, when, from where, and how it ended. */
export function AuditItem(props: { event: AuditLineFragment; narrow: (change: AuditAddress) => void }) {
  const { event, narrow } = props;
  const [isOpen, setOpen] = useState(false);
  const { mark, word, color } = OUTCOME_SIGNS[event.outcome];
  return (
    <Paper withBorder p="xs" component="li" className={classes.text}>
      <Group gap="xs">
        <Text span size="sm" c="dimmed" title={exact(event.at)}>
          <Time at={event.at} />
        </Text>
        {event.caller ? (
          <Anchor
            component="button"
            type="button"
            size="sm"
            underline="always"
            onClick={() => narrow({ who: event.caller ?? undefined })}
          >
            {callerText(event)}
          </Anchor>
        ) : (
          <Text span size="sm">
            {callerText(event)}
          </Text>
        )}
        <Anchor
          component="button"
          type="button"
          size="sm"
          ff="monospace"
          underline="always"
          onClick={() => narrow({ action: event.action })}
        >
          {event.action}
        </Anchor>
        <Tint color={color}>
          <span aria-hidden>{mark} </span>
          {word}
          {event.code && `: ${event.code}`}
        </Tint>
        <Button
          size="compact-xs"
          variant="default"
          ml="auto"
          aria-expanded={isOpen}
          aria-label={`Details of event ${event.id}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide' : 'Details'}
        </Button>
      </Group>
      {event.subjects.length > 0 && (
        <Text size="sm">
          {event.subjects.slice(0, isOpen ? undefined : SHOWN).map((subject, index) => (
            <span key={`${subject} ${index}`}>
              {index > 0 && ', '}
              <EntityLink id={subject} />
            </span>
          ))}
          {!isOpen && event.subjects.length > SHOWN && ` and ${event.subjects.length - SHOWN} more`}
        </Text>
      )}
      {event.reason && <Text size="sm">“{event.reason}”</Text>}
      {isOpen && <Details event={event} />}
    </Paper>
  );
}

function Details({ event }: { event: AuditLineFragment }) {
  const facts: [string, string | null][] = [
    ['Event', event.id],
    ['At', exact(event.at)],
    ['Arguments', event.arguments.join(', ')],
    ['Subjects', event.subjects.join(', ')],
    ['Ends event', event.beginning],
    ['Address', event.remoteAddress],
    ['Program', event.userAgent],
    ['Request', event.requestId],
    ['Hash', event.hash],
  ];
  return (
    <dl className={classes.facts} style={{ marginTop: 8 }}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <FactLine key={name} name={name} value={value ?? ''} />
        ))}
    </dl>
  );
}

function FactLine({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{name === 'Hash' ? <Code>{value}</Code> : value}</dd>
    </>
  );
}
