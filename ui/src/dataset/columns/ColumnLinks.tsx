import { Badge, Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import {
  ColumnDownstreamDocument,
  ColumnUpstreamDocument,
  type ColumnLinkPartsFragment,
} from '../../api/generated';
import { EntityLink } from '../../ui/EntityLink';
import { Time } from '../../ui/Time';
import { Answered } from '../Answered';
import { JobLinks } from '../JobLinks';
import classes from './Columns.module.css';
import { columnName, transformationWords } from './words';

type Direction = 'upstream' | 'downstream';
const SHOWN = 20;

interface Props {
  links: readonly ColumnLinkPartsFragment[];
  direction: Direction;
  /** The columns that led here: a way that comes back to one of them ends. */
  above: readonly string[];
}

/** Columns one hop away; each can be followed on. */
export function ColumnLinks({ links, direction, above }: Props) {
  const [most, setMost] = useState(SHOWN);
  return (
    <>
      <ul className={classes.links}>
        {links.slice(0, most).map((link) => (
          <ColumnLinkItem key={link.column.id} link={link} direction={direction} above={above} />
        ))}
      </ul>
      {links.length > most && (
        <Button variant="default" size="compact-sm" onClick={() => setMost(most + 100)}>
          {links.length - most} more are not shown: show more
        </Button>
      )}
    </>
  );
}

function ColumnLinkItem({
  link,
  direction,
  above,
}: { link: ColumnLinkPartsFragment } & Omit<Props, 'links'>) {
  const [followed, setFollowed] = useState(false);
  const { column, jobs, transformations, firstSeen, lastSeen } = link;
  const isBack = above.includes(column.id);
  const name = columnName(column.path);
  return (
    <li className={classes.link}>
      <Group gap={6}>
        <Text span size="sm" fw={600}>
          <EntityLink id={column.id}>{name}</EntityLink>
        </Text>
        {column.type && (
          <Text span size="sm" ff="monospace" c="dimmed">
            {column.type}
          </Text>
        )}
        {transformationWords(transformations).map((words) => (
          <Badge key={words} size="sm" radius="sm" tt="none" variant="default">
            {words}
          </Badge>
        ))}
      </Group>
      <Text size="sm">
        of <EntityLink id={column.dataset.id}>{column.dataset.name}</EntityLink>{' '}
        <Text span size="sm" c="dimmed">
          in {column.dataset.namespace}
        </Text>
      </Text>
      <Text size="sm" c="dimmed">
        {jobs.length > 0 && 'by '}
        <JobLinks jobs={jobs} />, seen <Time at={firstSeen} /> to <Time at={lastSeen} />
      </Text>
      {isBack ? (
        <Text size="sm">The way comes back here to a column above.</Text>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={followed}
          onClick={() => setFollowed(!followed)}
        >
          <span aria-hidden>{followed ? '▾' : '▸'}&nbsp;</span>
          {followed ? 'Fold' : 'Follow'} {direction}
          <VisuallyHidden>
            : {name} of {column.dataset.name}
          </VisuallyHidden>
        </Button>
      )}
      {followed && <Further id={column.id} direction={direction} above={[...above, column.id]} />}
    </li>
  );
}

function Further({ id, direction, above }: { id: string } & Omit<Props, 'links'>) {
  const [{ data, error }, again] = useQuery({
    query: direction === 'upstream' ? ColumnUpstreamDocument : ColumnDownstreamDocument,
    variables: { id },
  });
  const links = data?.node?.__typename === 'Column' ? data.node.links : data && [];
  return (
    <Answered value={links} error={error} retry={again} label="Loading the next hop">
      {(next) =>
        next.length ? (
          <ColumnLinks links={next} direction={direction} above={above} />
        ) : (
          <Text size="sm" c="dimmed">
            Nothing further {direction} is known.
          </Text>
        )
      }
    </Answered>
  );
}
