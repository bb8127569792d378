import { CloseButton, Group, Paper, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { ColumnSection } from '../../classification/ColumnSection';
import { ColumnLineageDocument } from '../../api/generated';
import { Answered } from '../Answered';
import { counted } from '../../ui/counted';
import { ButtonLink } from '../../ui/ButtonLink';
import { ColumnLinks } from './ColumnLinks';
import { columnName } from './words';

interface Props {
  id: string;
  path: string;
  isKnown: boolean;
  onClose: () => void;
}

/** Where one column comes from and where it goes, one hop at a time. */
export function ColumnPanel({ id, path, isKnown, onClose }: Props) {
  const [{ data, error }, again] = useQuery({ query: ColumnLineageDocument, variables: { id } });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);
  const column = data?.node?.__typename === 'Column' ? data.node : undefined;
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-label={`Lineage of ${path}`}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Group justify="space-between" wrap="nowrap" align="start">
        <Title
          order={2}
          size="h4"
          ref={heading}
          tabIndex={-1}
          style={{ overflowWrap: 'anywhere', outline: 'none' }}
        >
          {columnName(path)}
        </Title>
        <CloseButton aria-label="Close the lineage of this column" onClick={onClose} />
      </Group>
      {!isKnown && (
        <Text size="sm" c="dimmed">
          The dataset has no such column now; lineage may still know it.
        </Text>
      )}
      <Group my="xs">
        <ButtonLink to="/lineage" search={{ root: id, level: 'COLUMN' }}>
          Open in the explorer
        </ButtonLink>
        <ButtonLink to="/impact" search={{ subject: id }}>
          What would break
        </ButtonLink>
      </Group>
      <ColumnSection id={id} path={path} />
      {data && !column ? (
        <Text c="dimmed">Lineage knows no such column.</Text>
      ) : (
        <Answered value={column} error={error} retry={again} label="Loading the lineage of the column">
          {({ upstream, downstream }) => (
            <>
              <Title order={3} size="h5" mt="sm">
                Drawn from {counted(upstream.length, 'column')}
              </Title>
              {upstream.length ? (
                <ColumnLinks links={upstream} direction="upstream" above={[id]} />
              ) : (
                <Text size="sm" c="dimmed">
                  No producer told what this column is made from.
                </Text>
              )}
              <Title order={3} size="h5" mt="md">
                Drawn on by {counted(downstream.length, 'column')}
              </Title>
              {downstream.length ? (
                <ColumnLinks links={downstream} direction="downstream" above={[id]} />
              ) : (
                <Text size="sm" c="dimmed">
                  No column is known to draw from this one.
                </Text>
              )}
            </>
          )}
        </Answered>
      )}
    </Paper>
  );
}
