import { Alert, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from 'urql';
import { RunPageDocument, type RunPageQuery } from '../api/generated';
import { useRemember } from '../search/recent';
import { EntityLink } from '../ui/EntityLink';
import { Failed, Loading } from '../ui/States';
import { Time } from '../ui/Time';
import { duration } from '../ui/time';
import { Facets, Fold, Raw } from './Fold';
import { EntityList, Facts, Heading, NotFound, Section } from './parts';
import { ButtonLink } from '../ui/ButtonLink';
import { StateBadge } from './StateBadge';

type Run = Extract<NonNullable<RunPageQuery['node']>, { runId: string }>;

/** A run: how it went, what it read and wrote, what it told. */
export function RunPage({ id }: { id: string }) {
  const [{ data, error, fetching }, again] = useQuery({ query: RunPageDocument, variables: { id } });
  const run = data?.node && 'runId' in data.node ? data.node : undefined;
  const name = run?.job ? `Run of ${run.job.name}` : `Run ${run?.runId ?? ''}`;
  useRemember(run?.id, name);
  useDocumentTitle(`${name} - Headwater`);
  if (error && !data?.node) return <Failed error={error} retry={again} />;
  if (!run) return fetching ? <Loading label="Loading the run" lines={8} /> : <NotFound id={id} />;
  const isOver = run.endedAt !== null;
  return (
    <Stack gap="xl">
      <Heading
        kind="run"
        name={name}
        badges={<StateBadge state={run.state} />}
        place={run.runId}
        actions={
          run.job && (
            <ButtonLink to="/lineage" search={{ root: run.job.id }}>
              Lineage of its job
            </ButtonLink>
          )
        }
      />
      <Facts
        of={[
          ['Job', run.job && <EntityLink id={run.job.id}>{run.job.name}</EntityLink>],
          ['Started', run.startedAt ? <Time at={run.startedAt} /> : 'not told'],
          ['Ended', isOver ? <Time at={run.endedAt} /> : 'no end was told'],
          ['Took', run.duration !== null ? duration(run.duration) : null],
          ['Started by', run.parent && <EntityLink id={run.parent.id}>{runName(run.parent)}</EntityLink>],
          [
            'Outermost run',
            run.root && run.root.id !== run.parent?.id && run.root.id !== run.id ? (
              <EntityLink id={run.root.id}>{runName(run.root)}</EntityLink>
            ) : null,
          ],
        ]}
      />
      {run.errors.length > 0 && (
        <Section title="Errors" count={run.errors.length}>
          {run.errors.map((each, at) => (
            <Alert key={at} color="red" mb="xs" title={each.language ? `Error (${each.language})` : 'Error'}>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {each.message}
              </Text>
              {each.stackTrace && (
                <Fold title="Stack trace">
                  {() => <Raw text={each.stackTrace ?? ''} label="Stack trace" />}
                </Fold>
              )}
            </Alert>
          ))}
        </Section>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" verticalSpacing="xl">
        <Section title="Read" count={run.inputs.length}>
          <EntityList of={run.inputs} none="It told of no dataset that it read." />
        </Section>
        <Section title="Wrote" count={run.outputs.length}>
          <EntityList of={run.outputs} none="It told of no dataset that it wrote." />
        </Section>
      </SimpleGrid>
      <Section title="As it was sent">
        <Fold title={`Facets of the run (${run.facets.length})`}>{() => <Facets of={run.facets} />}</Fold>
        <Said title="Of what it read" of={run.inputFacets} />
        <Said title="Of what it wrote" of={run.outputFacets} />
      </Section>
    </Stack>
  );
}

/** What a run said of datasets. */
function Said({ title, of }: { title: string; of: Run['inputFacets'] }) {
  if (!of.length) return null;
  return (
    <Fold title={`${title} (${of.length})`}>
      {() =>
        of.map(({ name, facets }) => (
          <Stack key={name.id} gap={4} pl="md" mb="sm">
            <EntityLink id={name.id}>{name.name}</EntityLink>
            <Facets of={facets} />
          </Stack>
        ))
      }
    </Fold>
  );
}

function runName(run: { id: string; job: { name: string } | null }): string {
  return run.job ? `Run of ${run.job.name}` : run.id;
}
