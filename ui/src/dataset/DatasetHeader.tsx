import { Alert, Badge, Button, CopyButton, Group, Stack, Text, Title } from '@mantine/core';
import type { DatasetHeaderQuery } from '../api/generated';
import { KindBadges, LevelBadge } from '../classification/LevelBadge';
import { EntityLink } from '../ui/EntityLink';
import { labelOf, parseId } from '../ui/ids';
import { KindBadge } from '../ui/KindBadge';
import { Time } from '../ui/Time';
import { ButtonLink } from '../ui/ButtonLink';
import { Owners } from './Owners';

export type HeaderDataset = Extract<DatasetHeaderQuery['node'], { __typename: 'Dataset' }>;

/** What the dataset is called, whose it is, and where to go from it. */
export function DatasetHeader({ dataset, asked }: { dataset: HeaderDataset; asked: string }) {
  const { id, name, namespace, platform, domain, product, owners, tags, lastSeen } = dataset;
  const { level, kinds } = dataset.classification;
  return (
    <Stack component="header" gap="xs" mb="md">
      <Group gap="xs">
        <KindBadge kind="dataset" />
        {platform && (
          <Badge variant="default" radius="sm" size="sm" tt="none">
            {platform}
          </Badge>
        )}
        <Text size="sm" c="dimmed">
          last seen <Time at={lastSeen} />
        </Text>
      </Group>
      <div>
        <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Title>
        <Text size="sm" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          {namespace}
        </Text>
      </div>
      {asked !== id && <OtherName asked={asked} dataset={dataset} />}
      <Group gap="md">
        <Fact label="Domain">
          {domain ? <EntityLink id={domain.id}>{domain.name}</EntityLink> : 'not known'}
        </Fact>
        <Fact label="Product">
          {product ? <EntityLink id={product.id}>{product.name}</EntityLink> : 'none offers it'}
        </Fact>
        <Fact label="Owners">
          <Owners owners={owners} most={3} />
        </Fact>
        {(level || kinds.length > 0) && (
          <Fact label="Classification">
            <Group gap={4} component="span" display="inline-flex">
              <LevelBadge level={level} />
              <KindBadges kinds={kinds} />
            </Group>
          </Fact>
        )}
        {tags.length > 0 && (
          <Fact label="Tags">
            <Group gap={4} component="span" display="inline-flex">
              {tags.map((tag) => (
                <Badge key={tag} variant="default" size="sm" radius="sm" tt="none">
                  {tag}
                </Badge>
              ))}
            </Group>
          </Fact>
        )}
      </Group>
      <Group gap="xs">
        <ButtonLink to="/lineage" search={{ root: id }}>
          Lineage
        </ButtonLink>
        <ButtonLink to="/impact" search={{ subject: id }}>
          What would break
        </ButtonLink>
        <CopyButton value={id}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-sm" onClick={copy}>
              <span role="status">{copied ? 'Copied' : 'Copy id'}</span>
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <Text size="sm" component="div">
      <Text span size="sm" c="dimmed">
        {label}{' '}
      </Text>
      {children}
    </Text>
  );
}

/** Whoever comes by another name shall see that it is no other dataset. */
function OtherName({ asked, dataset }: { asked: string; dataset: HeaderDataset }) {
  const namespace = parseId(asked)?.parts[0];
  return (
    <Alert color="blue" role="note" py="xs" title="Another name of this dataset">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        You asked for <b>{labelOf(asked)}</b>
        {namespace && <> in {namespace}</>}. It is the same dataset as <b>{dataset.name}</b>; the tab “names”
        says why.
      </Text>
    </Alert>
  );
}
