import { Badge, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from 'urql';
import { JobPageDocument } from '../api/generated';
import { useRemember } from '../search/recent';
import { EntityLink } from '../ui/EntityLink';
import { Failed, Loading } from '../ui/States';
import { Time } from '../ui/Time';
import { duration } from '../ui/time';
import { Facets, Fold } from './Fold';
import { EntityList, Facts, Heading, NotFound, Owners, Section, Tags, WebLink } from './parts';
import { ButtonLink } from '../ui/ButtonLink';
import { Runs } from './Runs';
import { StateBadge } from './StateBadge';
import { Versions } from './Versions';
import { codeOf, webAddress } from './versions';

/** A job: what it reads and writes, whose it is, how its runs went. */
export function JobPage({ id }: { id: string }) {
  const [{ data, error, fetching }, again] = useQuery({ query: JobPageDocument, variables: { id } });
  const job = data?.node && 'streaming' in data.node ? data.node : undefined;
  useRemember(job?.id, job?.name);
  useDocumentTitle(`${job?.name ?? 'Job'} - Headwater`);
  if (error && !data?.node) return <Failed error={error} retry={again} />;
  if (!job) return fetching ? <Loading label="Loading the job" lines={10} /> : <NotFound id={id} />;
  const code = codeOf(job.facets);
  const latest = job.latestRun;
  return (
    <Stack gap="xl">
      <Heading
        kind="job"
        name={job.name}
        badges={
          <>
            {job.type && (
              <Badge variant="default" size="sm" radius="sm" tt="none">
                {job.type}
              </Badge>
            )}
            {job.streaming && (
              <Badge variant="default" size="sm" radius="sm" tt="none">
                streaming
              </Badge>
            )}
          </>
        }
        place={job.namespace}
        actions={
          <ButtonLink to="/lineage" search={{ root: job.id }}>
            Lineage
          </ButtonLink>
        }
      />
      <Stack gap="sm">
        {job.description && <Text>{job.description}</Text>}
        <Facts
          of={[
            ['Owners', <Owners of={job.owners} />],
            ['Tags', job.tags.length > 0 && <Tags of={job.tags} />],
            ['Parent', job.parent && <EntityLink id={job.parent.id}>{job.parent.name}</EntityLink>],
            [
              'Latest run',
              latest && (
                <>
                  <StateBadge state={latest.state} />{' '}
                  <EntityLink id={latest.id}>
                    <Time at={latest.startedAt ?? latest.endedAt} />
                  </EntityLink>
                  {latest.duration !== null && `, took ${duration(latest.duration)}`}
                </>
              ),
            ],
            ['Last completed', job.lastCompleted && <Time at={job.lastCompleted} />],
            [
              'Code',
              code && (
                <>
                  <WebLink href={webAddress(code.url ?? code.repoUrl)}>
                    {code.url ?? ([code.repoUrl, code.path].filter(Boolean).join(' ') || 'not told where')}
                  </WebLink>
                  {[
                    code.branch && ` branch ${code.branch}`,
                    code.tag && ` tag ${code.tag}`,
                    code.version && ` version ${code.version}`,
                  ]
                    .filter(Boolean)
                    .join(',')}
                </>
              ),
            ],
            ['First seen', <Time at={job.firstSeen} />],
            ['Last seen', <Time at={job.lastSeen} />],
          ]}
        />
      </Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" verticalSpacing="xl">
        <Section title="Reads" count={job.inputs.length}>
          <EntityList of={job.inputs} none="It was never seen to read a dataset." />
        </Section>
        <Section title="Writes" count={job.outputs.length}>
          <EntityList of={job.outputs} none="It was never seen to write a dataset." />
        </Section>
      </SimpleGrid>
      <Runs id={job.id} />
      <Versions id={job.id} />
      <Section title="As it was sent">
        <Fold title={`Facets (${job.facets.length})`}>{() => <Facets of={job.facets} />}</Fold>
      </Section>
    </Stack>
  );
}
