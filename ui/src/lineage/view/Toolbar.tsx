import {
  ActionIcon,
  Group,
  HoverCard,
  Kbd,
  NativeSelect,
  SegmentedControl,
  Table,
  Title,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { KindBadge } from '../../ui/KindBadge';
import { labelOf, parseId } from '../../ui/ids';
import { GROUPINGS, HOPS, LEVELS, type LineageAddress } from '../address';
import { levelOf } from '../model/roots';
import type { Go } from './useAddress';

const HOP_WORDS = { 1: '1 hop', 2: '2 hops', 3: '3 hops', 5: '5 hops', all: 'all hops' } as const;
const KEYS = [
  ['← →', 'along the edges'],
  ['↑ ↓', 'within a column'],
  ['Enter', 'details'],
  ['+ −', 'expand, fold'],
  ['i o f', 'zoom in, out, fit'],
] as const;

interface Props {
  address: LineageAddress;
  view: 'graph' | 'list';
  go: Go;
  onFullscreen: () => void;
  children: ReactNode;
}

/** The name of the page and what can be chosen. */
export function Toolbar({ address, view, go, onFullscreen, children }: Props) {
  const root = address.root ?? '';
  const kind = parseId(root)?.kind;
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Title order={1} size="h3" style={{ overflowWrap: 'anywhere' }}>
            Lineage of {labelOf(root)}
          </Title>
          {kind && <KindBadge kind={kind} />}
        </Group>
        <SegmentedControl
          size="xs"
          aria-label="Seen as"
          value={view}
          onChange={(value) => go({ view: value === 'list' ? 'list' : 'graph' }, { replace: true })}
          data={[
            { value: 'graph', label: 'Picture' },
            { value: 'list', label: 'List' },
          ]}
        />
      </Group>
      <Group gap="xs" role="group" aria-label="What is shown">
        <NativeSelect
          size="xs"
          aria-label="Level"
          value={address.level ?? levelOf(root)}
          onChange={(event) =>
            go({
              level: LEVELS.find((level) => level === event.target.value),
              ...{ up: undefined, down: undefined, open: undefined, show: undefined, groups: undefined },
              ...{ panel: undefined, column: undefined },
            })
          }
          data={LEVELS.map((level) => ({ value: level, label: `${level.toLowerCase()}s` }))}
        />
        <NativeSelect
          size="xs"
          aria-label="Hops"
          value={address.hops ?? '1'}
          onChange={(event) => go({ hops: HOPS.find((hops) => hops === event.target.value && hops !== '1') })}
          data={HOPS.map((hops) => ({ value: hops, label: HOP_WORDS[hops] }))}
        />
        <NativeSelect
          size="xs"
          aria-label="Group by"
          value={address.group ?? 'none'}
          onChange={(event) =>
            go({
              group: GROUPINGS.find((by) => by === event.target.value && by !== 'none'),
              groups: undefined,
            })
          }
          data={GROUPINGS.map((by) => ({ value: by, label: by === 'none' ? 'not grouped' : `by ${by}` }))}
        />
        {children}
        {view === 'graph' && (
          <>
            <ActionIcon
              variant="default"
              size="md"
              aria-label="Full screen"
              title="Full screen"
              onClick={onFullscreen}
            >
              <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" aria-hidden>
                <path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9" strokeWidth="1.6" />
              </svg>
            </ActionIcon>
            <HoverCard position="bottom-end" withinPortal={false}>
              <HoverCard.Target>
                <ActionIcon variant="default" size="md" aria-label="Keys" title="Keys">
                  ?
                </ActionIcon>
              </HoverCard.Target>
              <HoverCard.Dropdown>
                <Table withRowBorders={false} verticalSpacing={2} fz="sm" aria-label="Keys">
                  <Table.Tbody>
                    {KEYS.map(([keys, words]) => (
                      <Table.Tr key={keys}>
                        <Table.Td>
                          <Kbd size="xs">{keys}</Kbd>
                        </Table.Td>
                        <Table.Td>{words}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </HoverCard.Dropdown>
            </HoverCard>
          </>
        )}
      </Group>
    </>
  );
}
