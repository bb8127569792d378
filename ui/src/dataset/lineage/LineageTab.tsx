import { Group, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { DatasetLineageTotalsDocument, DatasetNeighboursDocument } from '../../api/generated';
import { Time } from '../../ui/Time';
import { Failed } from '../../ui/States';
import { Answered } from '../Answered';
import { datasetOf } from '../answers';
import { counted } from '../../ui/counted';
import { ButtonLink } from '../../ui/ButtonLink';
import { LinkTable } from './LinkTable';

/** The datasets one hop away, and how many there are in all. */
export function LineageTab({ id }: { id: string }) {
  const [{ data, error }, again] = useQuery({ query: DatasetNeighboursDocument, variables: { id } });
  return (
    <>
      <Totals id={id} />
      <Answered value={datasetOf(data)} error={error} retry={again} label="Loading the lineage">
        {({ upstream, downstream }) => (
          <>
            <Title order={2} size="h4" mt="lg" mb="xs">
              Made from: {counted(upstream.length, 'dataset')} one hop upstream
            </Title>
            <LinkTable
              links={upstream}
              label="Upstream datasets"
              empty="No producer told what this dataset is made from: it may be a source, or its writers do not report."
            />
            <Title order={2} size="h4" mt="lg" mb="xs">
              Made into: {counted(downstream.length, 'dataset')} one hop downstream
            </Title>
            <LinkTable
              links={downstream}
              label="Downstream datasets"
              empty="Nothing is known to be made from this dataset."
            />
          </>
        )}
      </Answered>
    </>
  );
}

function Totals({ id }: { id: string }) {
  const [{ data, error }, again] = useQuery({ query: DatasetLineageTotalsDocument, variables: { id } });
  return (
    <Group justify="space-between" align="start">
      <div role="status">
        {data && (
          <Text size="sm">
            Over all hops: <b>{counted(data.upstream.totalNodes - 1, 'dataset')} upstream</b> (
            {counted(data.upstream.totalEdges, 'edge')}) and{' '}
            <b>{counted(data.downstream.totalNodes - 1, 'dataset')} downstream</b> (
            {counted(data.downstream.totalEdges, 'edge')}), as of events up to{' '}
            <Time at={data.downstream.watermark} />.
          </Text>
        )}
        {!data && !error && <Text size="sm">Counting over all hops…</Text>}
        {error && <Failed error={error} retry={again} />}
      </div>
      <Group gap="xs">
        <ButtonLink to="/lineage" search={{ root: id }}>
          Open in the explorer
        </ButtonLink>
        <ButtonLink to="/lineage" search={{ root: id, level: 'COLUMN' }}>
          Its columns in the explorer
        </ButtonLink>
      </Group>
    </Group>
  );
}
