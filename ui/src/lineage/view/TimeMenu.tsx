import { Button, Group, Popover, Slider, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LineageHistoryDocument } from '../../api/generated';
import type { LineageAddress } from '../address';
import { useLoaded } from '../data/useAnswer';
import { focusOf, nodeLevel } from '../model/roots';
import { fromLocal, rangeOf, toLocal } from '../model/time';
import type { Go } from './useAddress';

/** The time that is shown, and the time that it is compared with. */
export function TimeMenu({ address, go }: { address: LineageAddress; go: Go }) {
  const [isOpen, setOpen] = useState(false);
  const isSet = address.asOf !== undefined || address.compare !== undefined;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus width={330} withinPortal>
      <Popover.Target>
        <Button variant={isSet ? 'light' : 'default'} size="xs" onClick={() => setOpen(!isOpen)}>
          {isSet ? 'Time: set' : 'Time'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{isOpen && <Times address={address} go={go} />}</Popover.Dropdown>
    </Popover>
  );
}

function Times({ address, go }: { address: LineageAddress; go: Go }) {
  const [now] = useState(() => Date.now());
  const focus = focusOf(address);
  const history = useLoaded(`history ${focus?.root} ${focus?.level}`, (ask) =>
    ask(LineageHistoryDocument, { root: [focus?.root ?? ''], level: nodeLevel(focus?.level ?? 'DATASET') }),
  );
  const seen = history.data?.lineage.edges.flatMap(({ firstSeen }) => (firstSeen ? [firstSeen] : [])) ?? [];
  const range = rangeOf(seen, now);
  const asOf = address.asOf ? Date.parse(address.asOf) : range.to;
  const at = (time: number) =>
    new Date(time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const put = (time: number) => go({ asOf: time >= range.to ? undefined : new Date(time).toISOString() });
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" fw={600} id="lineage-time">
          Shown as of {address.asOf ? at(asOf) : 'now'}
        </Text>
        <Slider
          key={asOf}
          aria-labelledby="lineage-time"
          thumbProps={{ 'aria-label': 'Shown as of' }}
          min={range.from}
          max={range.to}
          step={range.step}
          defaultValue={Math.max(range.from, Math.min(range.to, asOf))}
          label={at}
          onChangeEnd={put}
          my="xs"
        />
        <Group justify="space-between">
          <Text size="xs">{at(range.from)}</Text>
          <Text size="xs">now</Text>
        </Group>
      </div>
      <TimeField label="As of" value={address.asOf} onChange={(asOf) => go({ asOf })} />
      <TimeField
        label="Compare with"
        description="What came, went or changed since then is marked."
        value={address.compare}
        onChange={(compare) => go({ compare })}
      />
      <Group gap="xs">
        {[1, 7, 30].map((days) => (
          <Button
            key={days}
            size="compact-xs"
            variant="default"
            onClick={() => go({ compare: new Date(asOf - days * 86_400_000).toISOString() })}
          >
            {days === 1 ? 'a day' : `${days} days`} before
          </Button>
        ))}
      </Group>
      <Button
        size="xs"
        variant="default"
        disabled={!address.asOf && !address.compare}
        onClick={() => go({ asOf: undefined, compare: undefined })}
      >
        Back to now
      </Button>
    </Stack>
  );
}

interface FieldProps {
  label: string;
  description?: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function TimeField({ label, description, value, onChange }: FieldProps) {
  return (
    <TextInput
      key={value}
      type="datetime-local"
      size="xs"
      label={label}
      description={description}
      defaultValue={toLocal(value)}
      onBlur={(event) => {
        const chosen = fromLocal(event.target.value);
        if (toLocal(chosen) !== toLocal(value)) onChange(chosen);
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}
