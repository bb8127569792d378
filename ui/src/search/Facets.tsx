import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { memo, useState } from 'react';
import type { SearchQuery } from '../api/generated';
import type { SearchAddress } from './address';
import { FACET_OF, FILTERS, TITLE_OF, valueLabel, visibleBuckets, type FilterKey } from './filters';
import classes from './Search.module.css';

const FEW = 7;
const NONE: string[] = [];

interface Props {
  facets: SearchQuery['search']['facets'];
  address: SearchAddress;
  onToggle: (key: FilterKey, value: string) => void;
}

/** How the answers spread, and what they are narrowed to. */
export function Facets({ facets, address, onToggle }: Props) {
  return (
    <Stack gap="lg">
      {FILTERS.map((key) => {
        const facet = facets.find((each) => each.name === FACET_OF[key]);
        const selected = address[key] ?? NONE;
        if (!facet || (facet.buckets.length === 0 && selected.length === 0)) return null;
        return <OneFacet key={key} of={key} facet={facet} selected={selected} onToggle={onToggle} />;
      })}
    </Stack>
  );
}

interface OneProps {
  of: FilterKey;
  facet: SearchQuery['search']['facets'][number];
  selected: string[];
  onToggle: (key: FilterKey, value: string) => void;
}

/** Drawn anew only when its own values change, not for every letter that is typed. */
const OneFacet = memo(function OneFacet({ of, facet, selected, onToggle }: OneProps) {
  const [all, setAll] = useState(false);
  const shown = visibleBuckets(facet.buckets, selected, all ? facet.buckets.length : FEW);
  const folded = facet.buckets.length - FEW;
  const unlisted = facet.distinct - facet.buckets.length;
  const title = `facet-${of}`;
  return (
    <Stack gap={6} role="group" aria-labelledby={title}>
      <Title order={3} size="h6" id={title}>
        {TITLE_OF[of]}
      </Title>
      {shown.map(({ value, count }) => (
        <Group key={value} justify="space-between" wrap="nowrap" align="start" gap="xs">
          <Checkbox
            size="xs"
            checked={selected.includes(value)}
            onChange={() => onToggle(of, value)}
            label={valueLabel(of, value)}
            aria-label={`${valueLabel(of, value)}, ${count}`}
            styles={{ label: { overflowWrap: 'anywhere' }, body: { alignItems: 'start' } }}
          />
          <Text size="xs" className={classes.count} aria-hidden>
            {count.toLocaleString()}
          </Text>
        </Group>
      ))}
      {folded > 0 && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => setAll(!all)}
          aria-expanded={all}
          w="fit-content"
        >
          {all ? 'Fewer' : `${folded} more`}
        </Button>
      )}
      {unlisted > 0 && (
        <Text size="xs" c="dimmed">
          {unlisted.toLocaleString()} more values are not listed. A longer text leaves fewer.
        </Text>
      )}
    </Stack>
  );
});
