import { Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Fragment, useState, type ReactNode } from 'react';
import { EntityLink } from '../ui/EntityLink';
import type { Kind } from '../ui/ids';
import { KindBadge } from '../ui/KindBadge';
import { PageLink } from '../ui/PageLink';
import classes from './Entity.module.css';

interface HeadingProps {
  kind: Kind;
  name: string;
  /** What belongs beside the name, such as a state. */
  badges?: ReactNode;
  /** Where it belongs. */
  place?: ReactNode;
  actions?: ReactNode;
}

/** The top of an entity's page. */
export function Heading({ kind, name, badges, place, actions }: HeadingProps) {
  return (
    <Group justify="space-between" align="start" gap="sm">
      <Stack gap={4} className={classes.heading}>
        <Group gap="xs">
          <KindBadge kind={kind} />
          {badges}
        </Group>
        <Title order={1} size="h3" className={classes.anywhere}>
          {name}
        </Title>
        {place && (
          <Text size="sm" c="dimmed" component="div" className={`${classes.anywhere} ${classes.inText}`}>
            {place}
          </Text>
        )}
      </Stack>
      <Group gap="xs">{actions}</Group>
    </Group>
  );
}

/** Names and values; a value that is not told is left out. */
export function Facts({ of }: { of: [string, ReactNode][] }) {
  const told = of.filter(
    ([, value]) => value !== null && value !== undefined && value !== false && value !== '',
  );
  if (!told.length) return null;
  return (
    <dl className={classes.facts}>
      {told.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** A part of the page with its heading and how many it holds. */
export function Section({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {title}
        {count !== undefined && (
          <Text span c="dimmed" fw={400}>
            {' '}
            {count.toLocaleString()}
          </Text>
        )}
      </Title>
      {children}
    </section>
  );
}

const MOST = 20;

interface Named {
  id: string;
  name: string;
  namespace?: string;
  description?: string | null;
}

/** Links to datasets, the first ones at once and all on demand. */
export function EntityList({ of, none }: { of: Named[]; none: string }) {
  const [all, setAll] = useState(false);
  if (!of.length) return <Text size="sm">{none}</Text>;
  return (
    <>
      <ul className={classes.list}>
        {(all ? of : of.slice(0, MOST)).map((each) => (
          <li key={each.id}>
            <EntityLink id={each.id}>{each.name}</EntityLink>
            {each.namespace && (
              <Text span size="xs" c="dimmed" className={classes.anywhere}>
                {' '}
                {each.namespace}
              </Text>
            )}
            {each.description && <Text size="sm">{each.description}</Text>}
          </li>
        ))}
      </ul>
      {of.length > MOST && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? `The first ${MOST}` : `${(of.length - MOST).toLocaleString()} more`}
        </Button>
      )}
    </>
  );
}

/** Who answers for it, each with their role. */
export function Owners({ of }: { of: { name: string; role?: string | null }[] }) {
  if (!of.length) return <Text span>nobody is named</Text>;
  return (
    <>
      {of.map(({ name, role }, at) => (
        <div key={at} className={classes.anywhere}>
          <PageLink to="/" search={{ owners: [name] }} size="sm">
            {name}
          </PageLink>
          {role && (
            <Text span c="dimmed" size="sm">
              {' '}
              {role.toLowerCase()}
            </Text>
          )}
        </div>
      ))}
    </>
  );
}

export function Tags({ of }: { of: string[] }) {
  return (
    <Group gap={4}>
      {of.map((tag) => (
        <Badge key={tag} variant="default" size="sm" tt="none" fw={400}>
          <PageLink to="/" search={{ tags: [tag] }} inherit c="inherit">
            {tag}
          </PageLink>
        </Badge>
      ))}
    </Group>
  );
}

/** An address that a producer sent: a link when it is one of the web. */
export function WebLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href) return <span className={classes.anywhere}>{children}</span>;
  return (
    <Anchor href={href} target="_blank" rel="noreferrer" size="sm" className={classes.anywhere}>
      {children}
    </Anchor>
  );
}

/** There is nothing by that id. */
export function NotFound({ id, reason }: { id: string; reason?: string }) {
  return (
    <Stack>
      <Title order={1} size="h3">
        Not found
      </Title>
      <Text>The catalog knows nothing by this id:</Text>
      <Text className={classes.anywhere} ff="monospace" size="sm">
        {id || '(no id was given)'}
      </Text>
      <Text className={classes.inText}>
        {reason ?? 'It may have been removed, or its producer has not told of it yet.'}{' '}
        <PageLink to="/">Search for it.</PageLink>
      </Text>
    </Stack>
  );
}
