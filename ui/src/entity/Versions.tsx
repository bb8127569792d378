import { Group, List, Stack, Text } from '@mantine/core';
import { JobVersionsDocument } from '../api/generated';
import { EntityLink } from '../ui/EntityLink';
import { Partial } from '../ui/States';
import { Paged } from '../ui/Paged';
import { usePages } from '../ui/usePages';
import { Time } from '../ui/Time';
import classes from './Entity.module.css';
import { Fold } from './Fold';
import { EntityList, Section, WebLink } from './parts';
import { changes, webAddress, type VersionChange } from './versions';

const PAGE = 10;

/** What a job read and wrote with which code over time, and what changed from one to the next. */
export function Versions({ id }: { id: string }) {
  const list = usePages(
    JobVersionsDocument,
    { id },
    ({ node }) => (node && 'versions' in node ? node.versions : null),
    PAGE,
  );
  return (
    <Section title="Versions" count={list.last?.totalCount}>
      <Paged list={list} loading="Loading versions">
        {(items, page) => (
          <>
            {page.isPartial && <Partial reason={page.partialReason} />}
            {items.length === 0 && <Text size="sm">No run told what it read or wrote.</Text>}
            <Stack gap="xs">
              {items.map((version, at) => {
                const before = items[at + 1];
                const isFirst = at === page.totalCount - 1;
                return (
                  <div key={at} className={classes.card}>
                    <Group gap="md" fz="sm">
                      <span>
                        <Time at={version.firstRunAt} /> to <Time at={version.lastRunAt} />
                      </span>
                      <Text span size="sm" c="dimmed">
                        {version.runCount.toLocaleString()} {version.runCount === 1 ? 'run' : 'runs'}
                      </Text>
                      {version.codeLocation && (
                        <WebLink href={webAddress(version.codeLocation.url)}>
                          {version.codeLocation.version ?? version.codeLocation.url ?? 'code'}
                        </WebLink>
                      )}
                    </Group>
                    {before ? (
                      <Changed of={changes(before, version)} />
                    ) : (
                      <Text size="sm">
                        {isFirst ? 'The earliest known version.' : 'Show more to see what it changed.'}
                      </Text>
                    )}
                    <Fold title={`reads ${version.inputs.length}, writes ${version.outputs.length}`}>
                      {() => (
                        <Stack gap="xs">
                          <Text size="sm">Reads</Text>
                          <EntityList of={version.inputs} none="nothing" />
                          <Text size="sm">Writes</Text>
                          <EntityList of={version.outputs} none="nothing" />
                        </Stack>
                      )}
                    </Fold>
                  </div>
                );
              })}
            </Stack>
          </>
        )}
      </Paged>
    </Section>
  );
}

/** What one version changed, in words. */
function Changed({ of }: { of: VersionChange }) {
  const sets: [string, string[]][] = [
    ['also reads', of.addedInputs],
    ['no longer reads', of.removedInputs],
    ['also writes', of.addedOutputs],
    ['no longer writes', of.removedOutputs],
  ];
  return (
    <List size="sm" className={classes.anywhere}>
      {sets.flatMap(([word, ids]) =>
        ids.map((id) => (
          <List.Item key={word + id}>
            {word} <EntityLink id={id} />
          </List.Item>
        )),
      )}
      {of.code.map((text) => (
        <List.Item key={text}>code: {text}</List.Item>
      ))}
    </List>
  );
}
