import { Badge, Group, Text } from '@mantine/core';
import { memo } from 'react';
import type { HitFragment } from '../api/generated';
import { EntityLink } from '../ui/EntityLink';
import { columnId, parseId } from '../ui/ids';
import { KindBadge } from '../ui/KindBadge';
import { fieldName, spansIn } from './highlights';
import { reasonsOf, viewOf } from './hit';
import { Marked } from './Marked';
import classes from './Search.module.css';

const MOST_TAGS = 4;
const MOST_OWNERS = 2;

/** One answer: what it is, where it is and whose, and why it matched. */
export const Hit = memo(function Hit({ hit }: { hit: HitFragment }) {
  const view = viewOf(hit);
  const reasons = reasonsOf(hit, view);
  const mark = (field: string, text: string) => (
    <Marked text={text} spans={spansIn(hit.highlights, field, text)} />
  );
  return (
    <>
      <Group gap="xs" wrap="nowrap" align="baseline">
        <KindBadge kind={parseId(hit.id)?.kind ?? 'dataset'} />
        <Text component="span" fw={600} className={classes.name}>
          <EntityLink id={hit.id}>
            <Marked text={hit.name} spans={reasons.name} />
          </EntityLink>
        </Text>
      </Group>
      <Group fz="sm" c="dimmed" className={classes.facts}>
        {view.place.map((text) => (
          <span key={text}>
            <Marked
              text={text}
              spans={[
                ...spansIn(hit.highlights, 'platform', text),
                ...spansIn(hit.highlights, 'namespace', text),
              ]}
            />
          </span>
        ))}
        {view.note && <span>{view.note}</span>}
        {view.domain && (
          <span>
            domain <EntityLink id={view.domain.id}>{mark('domain', view.domain.name)}</EntityLink>
          </span>
        )}
        {view.product && (
          <span>
            product <EntityLink id={view.product.id}>{mark('product', view.product.name)}</EntityLink>
          </span>
        )}
        {view.owners.length > 0 && (
          <span title={view.owners.join(', ')}>
            owned by{' '}
            {view.owners.slice(0, MOST_OWNERS).map((owner, at) => (
              <span key={owner}>
                {at > 0 && ', '}
                {mark('owners', owner)}
              </span>
            ))}
            {view.owners.length > MOST_OWNERS && ` and ${view.owners.length - MOST_OWNERS} more`}
          </span>
        )}
      </Group>
      {view.description && (
        <Text size="sm" lineClamp={2}>
          {mark('description', view.description)}
        </Text>
      )}
      {view.tags.length > 0 && (
        <Group gap={4} title={view.tags.join(', ')}>
          {view.tags.slice(0, MOST_TAGS).map((tag) => (
            <Badge key={tag} size="sm" variant="default" tt="none" fw={400}>
              {mark('tags', tag)}
            </Badge>
          ))}
          {view.tags.length > MOST_TAGS && (
            <Text size="xs">and {view.tags.length - MOST_TAGS} more tags</Text>
          )}
        </Group>
      )}
      {reasons.columns.length > 0 && (
        <Group gap={6} fz="sm">
          <span>columns</span>
          {reasons.columns.map((column) => (
            <span key={column.text} className={classes.column}>
              <EntityLink id={columnId(hit.id, column.text)}>
                <Marked text={column.text} spans={column.spans} />
              </EntityLink>
            </span>
          ))}
        </Group>
      )}
      {reasons.others.map((other, at) => (
        <Text key={at} size="sm" className={classes.name}>
          {fieldName(other.field)}: <Marked text={other.text} spans={other.spans} />
        </Text>
      ))}
      {reasons.fields.length > 0 && (
        <Text size="xs" c="dimmed">
          Matched: {reasons.fields.join(', ')}
        </Text>
      )}
    </>
  );
});
