import { Button, Checkbox, Popover, ScrollArea, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { OVERLAY_IDS, type LineageAddress } from '../address';
import { tally } from '../model/find';
import type { PictureNode } from '../model/types';
import { OVERLAY_LABELS } from './overlays';
import type { Go } from './useAddress';

interface Props {
  address: LineageAddress;
  nodes: readonly PictureNode[];
  filteredOut: number;
  go: Go;
}

/** What stands out, what is left out, and what is shown besides on the nodes. */
export function FilterMenu({ address, nodes, filteredOut, go }: Props) {
  const [isOpen, setOpen] = useState(false);
  const chosen = (address.platforms?.length ?? 0) + (address.domains?.length ?? 0);
  const lists = [
    [
      'Platforms',
      'platforms',
      tally(
        nodes.filter((node) => node.kind === 'dataset'),
        (node) => node.platform,
      ),
    ],
    ['Domains', 'domains', tally(nodes, (node) => node.domain?.name)],
  ] as const;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus width={280}>
      <Popover.Target>
        <Button variant={chosen ? 'light' : 'default'} size="xs" onClick={() => setOpen(!isOpen)}>
          {chosen ? `Filter: ${filteredOut} ${address.others === 'hide' ? 'left out' : 'dimmed'}` : 'Filter'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ScrollArea.Autosize mah="60dvh">
          <Stack gap="sm">
            {lists.map(([label, key, values]) => (
              <Checkbox.Group
                key={key}
                label={label}
                size="xs"
                value={address[key] ?? []}
                onChange={(now) => go({ [key]: now })}
              >
                <Stack gap={6} mt={4}>
                  {values.map(([value, count]) => (
                    <Checkbox key={value} size="xs" value={value} label={`${value} (${count})`} />
                  ))}
                  {!values.length && <Text size="xs">None here</Text>}
                </Stack>
              </Checkbox.Group>
            ))}
            <SegmentedControl
              size="xs"
              aria-label="What does not pass"
              value={address.others ?? 'dim'}
              onChange={(value) => go({ others: value === 'hide' ? 'hide' : undefined })}
              data={[
                { value: 'dim', label: 'Dim the rest' },
                { value: 'hide', label: 'Leave it out' },
              ]}
            />
            <Text size="xs" fw={600}>
              Shown on nodes
            </Text>
            {OVERLAY_IDS.map((id) => (
              <Checkbox
                key={id}
                size="xs"
                label={OVERLAY_LABELS[id]}
                checked={address.overlay === id}
                onChange={(event) =>
                  go({ overlay: event.target.checked ? id : undefined }, { replace: true })
                }
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
