import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { EntityLink } from '../../ui/EntityLink';
import { isHidden, labelOf, parseId } from '../../ui/ids';
import { Time } from '../../ui/Time';
import type { ColumnEdge, PictureEdge } from '../model/types';
import { useActions } from './actions';
import { Fact } from './Fact';

const MOST = 20;

/** What makes an edge, since when, and between columns how. Between groups: all edges that it stands for. */
export function EdgePanel({ edges }: { edges: readonly (PictureEdge | ColumnEdge)[] }) {
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {edges.length === 1 ? 'Edge' : `${edges.length} edges`}
      </Title>
      {edges.slice(0, MOST).map((edge) => (
        <OneEdge key={edge.id} edge={edge} />
      ))}
      {edges.length > MOST && <Text size="sm">{edges.length - MOST} more are in the list.</Text>}
    </Stack>
  );
}

function OneEdge({ edge }: { edge: PictureEdge | ColumnEdge }) {
  const actions = useActions();
  const isColumn = 'transformations' in edge;
  const open = (id: string) => (isColumn ? actions.pickColumn(id) : actions.openPanel(id));
  return (
    <Stack gap={6} style={{ borderTop: '1px solid var(--mantine-color-default-border)', paddingTop: 8 }}>
      <Group gap={4} style={{ overflowWrap: 'anywhere' }}>
        {[edge.from, edge.to].map((id, at) => (
          <Group key={at} gap={4}>
            {at === 1 && <span aria-label="to">→</span>}
            <Button size="compact-xs" variant="light" onClick={() => open(id)} title={nameOf(id)}>
              {nameOf(id)}
            </Button>
          </Group>
        ))}
      </Group>
      {edge.change && <Fact label="Since the other date">{edge.change}</Fact>}
      {isColumn && (
        <Fact label="How">
          {edge.transformations.length ? (
            <Group gap={4}>
              {edge.transformations.map(({ type, subtype, masking }, at) => (
                <Badge key={at} variant={type === 'DIRECT' ? 'light' : 'outline'} size="sm" tt="none">
                  {type === 'DIRECT' ? 'value flows' : 'influences'}
                  {subtype ? `: ${subtype.toLowerCase()}` : ''}
                  {masking ? ', masked' : ''}
                </Badge>
              ))}
            </Group>
          ) : (
            'the producer did not say'
          )}
        </Fact>
      )}
      <Fact label={edge.jobs.length === 1 ? 'Job' : `Jobs: ${edge.jobs.length}`}>
        {edge.jobs.length ? (
          <Stack gap={2}>
            {edge.jobs.map(({ id, name }) => (
              <EntityLink key={id} id={id}>
                {name}
              </EntityLink>
            ))}
          </Stack>
        ) : isHidden(edge.from) || isHidden(edge.to) ? (
          'hidden, as an end of it is'
        ) : (
          'stated without a job'
        )}
      </Fact>
      <Group gap="lg">
        <Fact label="First seen">
          <Time at={edge.firstSeen} />
        </Fact>
        <Fact label="Last seen">
          <Time at={edge.lastSeen} />
        </Fact>
      </Group>
    </Stack>
  );
}

/** Between columns the dataset is told too. */
export function nameOf(id: string): string {
  const parsed = parseId(id);
  return parsed?.kind === 'column' && !isHidden(id) ? parsed.parts.slice(-2).join(' / ') : labelOf(id);
}
