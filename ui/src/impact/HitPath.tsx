import { Badge, Group, Text } from '@mantine/core';
import { EntityLink } from '../ui/EntityLink';
import type { Hit } from './groups';
import classes from './Impact.module.css';
import { HitName } from './ConsumerCard';
import { CERTAINTY } from './words';

/** Somebody who is reached, how that is known, and the way there: each hop with its jobs. */
export function HitPath({ hit }: { hit: Hit }) {
  const { word, meaning } = CERTAINTY[hit.certainty];
  return (
    <li>
      <Group gap="xs">
        <HitName id={hit.consumerId} />
        <Badge
          variant={hit.certainty === 'ASSUMED' ? 'outline' : 'default'}
          color="gray"
          c="var(--mantine-color-text)"
          size="sm"
          tt="none"
          title={meaning}
        >
          {word}
        </Badge>
        <Text size="xs" c="dimmed">
          {hit.depth} {hit.depth === 1 ? 'hop' : 'hops'} away
        </Text>
      </Group>
      <ol className={classes.path} aria-label="The way there">
        {hit.path.map((step) => (
          <li key={`${step.from} ${step.to}`}>
            <Text size="xs" span style={{ overflowWrap: 'anywhere' }}>
              <HitName id={step.from} /> → <HitName id={step.to} />
            </Text>
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {step.jobs.length === 0 && 'stated without a job'}
              {step.jobs.map((job, index) => (
                <span key={job.id}>
                  {index === 0 ? 'by ' : ', '}
                  <EntityLink id={job.id}>{job.name}</EntityLink>
                </span>
              ))}
              {step.transformations.length > 0 &&
                ` · ${step.transformations.map(transformationText).join(', ')}`}
            </Text>
          </li>
        ))}
      </ol>
    </li>
  );
}

function transformationText(each: Hit['path'][number]['transformations'][number]): string {
  const kind = `${each.type.toLowerCase()}${each.subtype ? ` (${each.subtype.toLowerCase()})` : ''}`;
  return each.masking ? `${kind}, masked` : kind;
}
