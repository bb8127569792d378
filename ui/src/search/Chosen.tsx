import { Button, Group, Pill } from '@mantine/core';
import type { SearchAddress } from './address';
import { chosen, TITLE_OF, valueLabel, type FilterKey } from './filters';

interface Props {
  address: SearchAddress;
  onToggle: (key: FilterKey, value: string) => void;
  onClear: () => void;
}

/** What the answers are narrowed to, each with a way to take it away. */
export function Chosen({ address, onToggle, onClear }: Props) {
  const all = chosen(address);
  if (!all.length) return null;
  return (
    <Group gap={6} role="group" aria-label="Chosen filters">
      {all.map(({ key, value }) => (
        <Pill
          key={`${key} ${value}`}
          withRemoveButton
          onRemove={() => onToggle(key, value)}
          removeButtonProps={{
            'aria-label': `Remove ${TITLE_OF[key]}: ${valueLabel(key, value)}`,
            'aria-hidden': false,
            tabIndex: 0,
          }}
        >
          {TITLE_OF[key]}: {valueLabel(key, value)}
        </Pill>
      ))}
      {all.length > 1 && (
        <Button variant="subtle" size="compact-xs" onClick={onClear}>
          Remove all
        </Button>
      )}
    </Group>
  );
}
