import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { DatasetLinkPartsFragment } from '../../api/generated';
import { EntityLink } from '../../ui/EntityLink';
import { Time } from '../../ui/Time';
import classes from '../Dataset.module.css';
import { JobLinks } from '../JobLinks';

const SHOWN = 50;

interface Props {
  links: readonly DatasetLinkPartsFragment[];
  label: string;
  /** What to say when there are none. */
  empty: string;
}

/** Datasets one hop away with what connects them, the one seen last first. */
export function LinkTable({ links, label, empty }: Props) {
  const [most, setMost] = useState(SHOWN);
  if (!links.length) return <Text c="dimmed">{empty}</Text>;
  const sorted = [...links].sort((one, other) => other.lastSeen.localeCompare(one.lastSeen));
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
        <Table miw={620}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Dataset</Table.Th>
              <Table.Th>Platform</Table.Th>
              <Table.Th>Jobs</Table.Th>
              <Table.Th>First seen</Table.Th>
              <Table.Th>Last seen</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.slice(0, most).map(({ dataset, jobs, firstSeen, lastSeen }) => (
              <Table.Tr key={dataset.id}>
                <Table.Td className={classes.cell}>
                  <EntityLink id={dataset.id}>{dataset.name}</EntityLink>
                  <Text size="xs" c="dimmed">
                    {dataset.namespace}
                  </Text>
                </Table.Td>
                <Table.Td className={classes.cell}>{dataset.platform ?? 'not known'}</Table.Td>
                <Table.Td className={classes.cell}>
                  <JobLinks jobs={jobs} />
                </Table.Td>
                <Table.Td className={classes.cell}>
                  <Time at={firstSeen} />
                </Table.Td>
                <Table.Td className={classes.cell}>
                  <Time at={lastSeen} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {links.length > most && (
        <Button mt="xs" variant="default" size="compact-sm" onClick={() => setMost(most + 200)}>
          {links.length - most} more are not shown: show more
        </Button>
      )}
    </>
  );
}
