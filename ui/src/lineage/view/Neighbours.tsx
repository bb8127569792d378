import { Button, Stack, Text, Title } from '@mantine/core';
import type { Picture, PictureNode } from '../model/types';
import { SIGNS } from '../model/difference';
import { useActions, type Side } from './actions';

const MOST = 30;

/** The edges of a node among what is shown, each to be opened, and how many neighbours are not shown. */
export function Neighbours({ node, picture }: { node: PictureNode; picture: Picture }) {
  const actions = useActions();
  const labels = new Map(picture.nodes.map((each) => [each.id, each.label || 'hidden']));
  const sides = [
    ['up', 'Upstream', picture.edges.filter((edge) => edge.to === node.id), node.hiddenUp],
    ['down', 'Downstream', picture.edges.filter((edge) => edge.from === node.id), node.hiddenDown],
  ] as const;
  return (
    <>
      {sides.map(([side, title, edges, hidden]) => (
        <Stack key={side} gap={2} align="start">
          <Title order={3} size="h6">
            {title}: {edges.length} shown{hidden ? `, ${hidden} more` : ''}
          </Title>
          {edges.slice(0, MOST).map((edge) => (
            <Button
              key={edge.id}
              size="compact-xs"
              variant="subtle"
              maw="100%"
              onClick={() => actions.openPanel(edge.id)}
            >
              {edge.change ? `${SIGNS[edge.change]} ` : ''}
              {labels.get(side === 'up' ? edge.from : edge.to)}
            </Button>
          ))}
          {edges.length > MOST && <Text size="xs">{edges.length - MOST} more: see the list</Text>}
          {hidden > 0 && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => actions.expand(node.id, side satisfies Side)}
            >
              Show {hidden} more
            </Button>
          )}
        </Stack>
      ))}
    </>
  );
}
