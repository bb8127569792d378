import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { LineageNodeDetailDocument } from '../../api/generated';
import { EntityLink } from '../../ui/EntityLink';
import { KindBadge } from '../../ui/KindBadge';
import { parseId } from '../../ui/ids';
import { PageLink } from '../../ui/PageLink';
import { Failed, Loading } from '../../ui/States';
import { Time } from '../../ui/Time';
import { useLoaded } from '../data/useAnswer';
import type { Picture, PictureNode } from '../model/types';
import { useActions } from './actions';
import { Fact } from './Fact';
import { Neighbours } from './Neighbours';

interface Props {
  node: PictureNode;
  picture: Picture;
  isFocus: boolean;
}

/** What a node is, whose it is, and where to go from it. */
export function NodePanel({ node, picture, isFocus }: Props) {
  const actions = useActions();
  const { data, error, isLoading, again } = useLoaded(`detail ${node.id}`, (ask) =>
    node.isRedacted ? Promise.resolve({ node: null }) : ask(LineageNodeDetailDocument, { id: node.id }),
  );
  const kind = parseId(node.id)?.kind;
  if (node.isRedacted) return <Text size="sm">Something is here that you may not see.</Text>;
  const detail = isLoading ? undefined : data?.node;
  return (
    <Stack gap="sm">
      <div>
        {kind && <KindBadge kind={kind} />}
        <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
          {node.label}
        </Title>
      </div>
      <Group gap="xs">
        <EntityLink id={node.id}>Open its page</EntityLink>
        {kind && ['dataset', 'column', 'product'].includes(kind) && (
          <PageLink to="/impact" search={{ subject: node.id }}>
            Impact
          </PageLink>
        )}
        <Button
          size="compact-xs"
          variant="default"
          disabled={isFocus}
          onClick={() => actions.focusOn(node.id)}
        >
          {isFocus ? 'This is the focus' : 'Make this the focus'}
        </Button>
      </Group>
      {error ? (
        <Failed error={error} retry={again} />
      ) : (
        isLoading && <Loading label="Loading details" lines={4} />
      )}
      {detail?.__typename === 'Dataset' && (
        <>
          <Description text={detail.description} />
          <Fact label="Namespace">{detail.namespace}</Fact>
          <Fact label="Platform">{detail.platform}</Fact>
          <Fact label="Product">
            {detail.product && <EntityLink id={detail.product.id}>{detail.product.name}</EntityLink>}
          </Fact>
          <Fact label="Domain">
            {detail.domain && <EntityLink id={detail.domain.id}>{detail.domain.name}</EntityLink>}
          </Fact>
          <Owners owners={detail.owners} />
          <Fact label="Tags">{detail.tags.join(', ')}</Fact>
          <Fact label="Last seen">
            <Time at={detail.lastSeen} />
          </Fact>
        </>
      )}
      {detail?.__typename === 'Job' && (
        <>
          <Description text={detail.description} />
          <Fact label="Namespace">{detail.namespace}</Fact>
          <Fact label="Type">{detail.jobType}</Fact>
          <Owners owners={detail.owners} />
          <Fact label="Latest run">
            {detail.latestRun && (
              <>
                <EntityLink id={detail.latestRun.id}>{detail.latestRun.state}</EntityLink>{' '}
                <Time at={detail.latestRun.endedAt ?? detail.latestRun.startedAt} />
              </>
            )}
          </Fact>
        </>
      )}
      {detail?.__typename === 'DataProduct' && (
        <>
          <Description text={detail.description} />
          <Fact label="Domain">
            <EntityLink id={detail.owningDomain.id}>{detail.owningDomain.name}</EntityLink>
          </Fact>
          <Fact label="Status">{detail.status}</Fact>
          <Owners owners={detail.owners} />
        </>
      )}
      {detail?.__typename === 'Domain' && <Fact label="Products">{detail.productCount}</Fact>}
      {data && !isLoading && !detail && (
        <Text size="sm">Nobody described it; lineage alone tells of it.</Text>
      )}
      <Neighbours node={node} picture={picture} />
    </Stack>
  );
}

function Description({ text }: { text: string | null | undefined }) {
  return text ? (
    <Text size="sm" lineClamp={6}>
      {text}
    </Text>
  ) : null;
}

function Owners({ owners }: { owners: readonly { name: string; role: string | null }[] }) {
  return (
    <Fact label="Owners">
      {owners.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ') || 'none is known'}
    </Fact>
  );
}
