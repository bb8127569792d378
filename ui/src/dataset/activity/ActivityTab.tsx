import { Group, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import { DatasetActivityDocument, type DatasetActivityQuery } from '../../api/generated';
import { EntityLink } from '../../ui/EntityLink';
import { Time } from '../../ui/Time';
import { exact } from '../../ui/time';
import { Answered } from '../Answered';
import { datasetOf } from '../answers';
import { Tint } from '../Tint';
import type { HeaderDataset } from '../DatasetHeader';
import { knownEntries, liveEntry, newestFirst, type Entry } from './entries';
import { useCatalogChanges, type LiveState } from './live';

const MOST = 200;
const STATES: Record<LiveState, string> = {
  connecting: 'Connecting for live updates…',
  connected: 'Live: what happens from now on shows at once. Live updates begin when this tab is opened.',
  broken: 'Live updates are interrupted; trying again. What happens meanwhile is not listed one by one.',
};

/** What happened to it lately. */
export function ActivityTab({ dataset }: { dataset: HeaderDataset }) {
  const [{ data, error }, again] = useQuery({
    query: DatasetActivityDocument,
    variables: { id: dataset.id },
  });
  return (
    <Answered value={datasetOf(data)} error={error} retry={again} label="Loading what happened">
      {(activity) => (
        <Activity activity={activity} names={[dataset.id, ...dataset.aliases.map(({ id }) => id)]} />
      )}
    </Answered>
  );
}

interface Props {
  activity: Extract<DatasetActivityQuery['node'], { __typename: 'Dataset' }>;
  names: string[];
}

function Activity({ activity, names }: Props) {
  const [heard, setHeard] = useState<Entry[]>([]);
  const [count, setCount] = useState(0);
  const number = useRef(0);
  const state = useCatalogChanges((change) => {
    const belonging = {
      datasets: new Set(names),
      jobs: new Set([...activity.writers, ...activity.readers].map(({ id }) => id)),
      product: activity.product?.id,
    };
    const entry = liveEntry(change, belonging, `live ${(number.current += 1)}`);
    if (!entry) return;
    setCount((before) => before + 1);
    setHeard((before) => [entry, ...before].slice(0, MOST));
  });
  const entries = newestFirst([...heard, ...knownEntries(activity)]);
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Tint color={state === 'connected' ? 'green' : 'yellow'}>{state}</Tint>
        <Text size="sm" role="status">
          {STATES[state]}
          {count > 0 &&
            ` Heard so far: ${count}${count > heard.length ? `, of which the last ${MOST} are listed` : ''}.`}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        Before that the catalog tells the schemas and the latest run of each job that reads or writes it; all
        runs are in the tab “runs”.
      </Text>
      <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {entries.map(({ key, at, id, name, words, isLive }) => (
          <li key={key}>
            <Group
              gap="xs"
              py={6}
              align="baseline"
              style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
            >
              <Text size="sm" c="dimmed" w={120} title={exact(at)}>
                <Time at={at} />
              </Text>
              <Text size="sm" style={{ overflowWrap: 'anywhere', flex: '1 1 220px' }}>
                <EntityLink id={id}>{name}</EntityLink>: {words}
              </Text>
              {isLive && <Tint color="blue">live</Tint>}
            </Group>
          </li>
        ))}
      </ol>
    </Stack>
  );
}
