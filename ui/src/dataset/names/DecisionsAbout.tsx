import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { IdentityDecisionsDocument } from '../../api/generated';
import type { Action, Name } from '../../identity/consequences';
import { DecisionItem } from '../../identity/DecisionItem';
import { IDENTITY_CONTEXT } from '../../identity/useDecide';
import { Partial } from '../../ui/States';
import { Answered } from '../Answered';

const LOOKED_THROUGH = 1000;

interface Props {
  names: readonly Name[];
  onAct: (action: Action) => void;
}

/** What was decided about any of its names. */
export function DecisionsAbout({ names, onAct }: Props) {
  const [{ data, error }, again] = useQuery({
    query: IdentityDecisionsDocument,
    variables: { first: LOOKED_THROUGH },
    context: IDENTITY_CONTEXT,
  });
  const ids = new Set(names.map(({ id }) => id));
  return (
    <section aria-labelledby="decisions">
      <Title order={2} size="h4" id="decisions" mb="xs">
        Decisions about its names
      </Title>
      <Answered value={data?.identityDecisions} error={error} retry={again} label="Loading the decisions">
        {({ edges, pageInfo }) => {
          const own = edges.filter(({ node }) =>
            [...node.names, ...node.rest, ...node.datasets].some(({ id }) => ids.has(id)),
          );
          return (
            <Stack gap="xs">
              {own.length > 0 ? (
                <Stack component="ul" gap="xs" p={0} m={0}>
                  {own.map(({ node }) => (
                    <DecisionItem key={node.id} decision={node} onAct={onAct} />
                  ))}
                </Stack>
              ) : (
                <Text size="sm" c="dimmed">
                  Nobody has decided anything about them.
                </Text>
              )}
              {pageInfo.hasNextPage && (
                <Partial
                  reason={`Only the newest ${LOOKED_THROUGH} decisions of the catalog were looked through.`}
                />
              )}
            </Stack>
          );
        }}
      </Answered>
    </section>
  );
}
