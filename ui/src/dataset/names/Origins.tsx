import { Text } from '@mantine/core';
import type { DatasetNamesQuery } from '../../api/generated';
import { originWords } from '../../identity/words';
import { Time } from '../../ui/Time';

type Dataset = Extract<DatasetNamesQuery['node'], { __typename: 'Dataset' }>;

/** Why a name is one of a dataset's names. */
export function Origins({ origins }: { origins: Dataset['aliases'][number]['origins'] }) {
  if (!origins.length) return <Text size="sm">What joins it is not told.</Text>;
  return (
    <>
      {origins.map(({ kind, other, rules, decision }) => (
        <Text key={`${kind} ${other?.id} ${decision?.id}`} size="sm">
          Joined because {originWords(kind)}
          {other && (
            <>
              {' '}
              <b>{other.name}</b> in {other.namespace}
            </>
          )}
          {rules.length > 0 && `, by the rule${rules.length > 1 ? 's' : ''} ${rules.join(', ')}`}
          {decision && (
            <>
              : decision {decision.id} ({decision.kind}) by {decision.by}, <Time at={decision.at} />, “
              {decision.reason}”
            </>
          )}
          .
        </Text>
      ))}
    </>
  );
}
