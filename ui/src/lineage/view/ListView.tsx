import { Button, Group, ScrollArea, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { KindBadge } from '../../ui/KindBadge';
import { parseId } from '../../ui/ids';
import { EntityLink } from '../../ui/EntityLink';
import { Time } from '../../ui/Time';
import type { LineageAddress } from '../address';
import { SIGNS } from '../model/difference';
import { matches } from '../model/find';
import type { Scene } from '../model/scene';
import type { PictureNode } from '../model/types';
import { useActions } from './actions';
import { nameOf } from './EdgePanel';
import type { Overlay } from './overlays';

const PAGE = 100;

interface Props {
  scene: Scene;
  address: LineageAddress;
  overlay: Overlay | undefined;
}

/** The picture as tables: everything that it tells can be read. */
export function ListView({ scene, address, overlay }: Props) {
  return (
    <>
      <Nodes scene={scene} address={address} overlay={overlay} />
      <Edges scene={scene} />
    </>
  );
}

function Nodes({ scene, address, overlay }: Props) {
  const actions = useActions();
  const [most, setMost] = useState(PAGE);
  const nodes = [...scene.picture.nodes].sort((one, other) => one.depth - other.depth);
  const roots = new Set(scene.picture.roots);
  return (
    <section aria-label="Nodes">
      <Title order={2} size="h4" my="xs">
        {nodes.length} nodes, upstream first
      </Title>
      <ScrollArea type="auto">
        <Table striped highlightOnHover fz="sm" miw={760}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Hops</Table.Th>
              <Table.Th>Name</Table.Th>
              <Table.Th>Kind</Table.Th>
              <Table.Th>Product, domain</Table.Th>
              <Table.Th>Last seen</Table.Th>
              {overlay?.id === 'classification' && <Table.Th>Classification</Table.Th>}
              <Table.Th>More</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {nodes.slice(0, most).map((node) => {
              const isFound = address.find !== undefined && matches(node, address.find);
              const isDim = scene.kept && !scene.kept.has(scene.grouped.place.get(node.id) ?? '');
              return (
                <Table.Tr
                  key={node.id}
                  aria-current={roots.has(node.id) || undefined}
                  bg={isFound ? 'var(--found)' : undefined}
                >
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{hops(node, roots)}</Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      maw={360}
                      data-node={node.id}
                      onClick={() => actions.openPanel(node.id)}
                    >
                      {node.change && `${SIGNS[node.change]} `}
                      {node.isRedacted ? 'hidden' : node.label}
                    </Button>
                    {isFound && ' (found)'}
                    {isDim && ' (not on the path, or filtered)'}
                  </Table.Td>
                  <Table.Td>
                    <Kind node={node} />
                  </Table.Td>
                  <Table.Td>{[node.product?.name, node.domain?.name].filter(Boolean).join(', ')}</Table.Td>
                  <Table.Td>
                    <Time at={node.lastSeen} />
                  </Table.Td>
                  {overlay?.id === 'classification' && (
                    <Table.Td>{node.isRedacted ? '' : overlay.sign(node)?.title}</Table.Td>
                  )}
                  <Table.Td>
                    <More node={node} address={address} />
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Rest shown={Math.min(most, nodes.length)} all={nodes.length} more={() => setMost(most + PAGE)} />
    </section>
  );
}

function Kind({ node }: { node: PictureNode }) {
  const kind = parseId(node.id)?.kind;
  return (
    <Group gap={4} wrap="nowrap">
      {kind && !node.isRedacted && (
        <span style={{ flex: 'none' }}>
          <KindBadge kind={kind} />
        </span>
      )}
      {node.platform}
    </Group>
  );
}

function More({ node, address }: { node: PictureNode; address: LineageAddress }) {
  const actions = useActions();
  const sides = [
    ['up', 'upstream', node.hiddenUp, address.up],
    ['down', 'downstream', node.hiddenDown, address.down],
  ] as const;
  return (
    <Group gap={4} wrap="nowrap">
      {sides.map(([side, way, hidden, expanded]) => {
        const isExpanded = expanded?.includes(node.id);
        if (!hidden && !isExpanded) return null;
        return (
          <Button
            key={side}
            size="compact-xs"
            variant="default"
            onClick={() => (hidden ? actions.expand(node.id, side) : actions.collapse(node.id, side))}
          >
            {hidden ? `+${hidden}` : '−'} {side}
            <VisuallyHidden>
              : {hidden ? `show ${hidden} more` : 'fold what is'} {way} of {node.label}
            </VisuallyHidden>
          </Button>
        );
      })}
    </Group>
  );
}

function Edges({ scene }: { scene: Scene }) {
  const actions = useActions();
  const [most, setMost] = useState(PAGE);
  const edges = [
    ...scene.columnEdges.map((edge) => ({ ...edge, panel: `column ${edge.id}` })),
    ...scene.picture.edges.map((edge) => ({ ...edge, panel: edge.id })),
  ];
  return (
    <section aria-label="Edges">
      <Title order={2} size="h4" my="xs">
        {edges.length} edges
      </Title>
      <ScrollArea type="auto">
        <Table striped fz="sm" miw={760}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>From</Table.Th>
              <Table.Th>To</Table.Th>
              <Table.Th>Jobs</Table.Th>
              <Table.Th>First seen</Table.Th>
              <Table.Th>Last seen</Table.Th>
              <Table.Th>More</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {edges.slice(0, most).map((edge) => (
              <Table.Tr key={edge.panel}>
                <Table.Td>
                  {edge.change && `${SIGNS[edge.change]} ${edge.change}: `}
                  {nameOf(edge.from)}
                </Table.Td>
                <Table.Td>{nameOf(edge.to)}</Table.Td>
                <Table.Td>
                  {edge.jobs.map(({ id, name }) => (
                    <div key={id}>
                      <EntityLink id={id}>{name}</EntityLink>
                    </div>
                  ))}
                </Table.Td>
                <Table.Td>
                  <Time at={edge.firstSeen} />
                </Table.Td>
                <Table.Td>
                  <Time at={edge.lastSeen} />
                </Table.Td>
                <Table.Td>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`Details of the edge from ${nameOf(edge.from)} to ${nameOf(edge.to)}`}
                    onClick={() => actions.openPanel(edge.panel)}
                  >
                    Details
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      <Rest shown={Math.min(most, edges.length)} all={edges.length} more={() => setMost(most + PAGE)} />
    </section>
  );
}

function Rest({ shown, all, more }: { shown: number; all: number; more: () => void }) {
  if (shown >= all) return null;
  return (
    <Group gap="xs" my="xs">
      <Text size="sm">
        {shown} of {all}
      </Text>
      <Button size="compact-sm" variant="default" onClick={more}>
        Show {Math.min(PAGE, all - shown)} more
      </Button>
    </Group>
  );
}

function hops(node: PictureNode, roots: ReadonlySet<string>): string {
  if (roots.has(node.id)) return 'focus';
  if (node.depth === 0) return 'beside';
  return node.depth < 0 ? `${-node.depth} up` : `${node.depth} down`;
}
