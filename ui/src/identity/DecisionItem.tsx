import { Badge, Button, Group, Paper, Text, VisuallyHidden } from '@mantine/core';
import type { DecisionFragment } from '../api/generated';
import { Tint } from '../dataset/Tint';
import { EntityLink } from '../ui/EntityLink';
import { Time } from '../ui/Time';
import type { Action, Name } from './consequences';
import { decisionWords } from './words';

interface Props {
  decision: DecisionFragment;
  onAct: (action: Action) => void;
}

/** One decision: what, who, when, why, and whether it still counts. */
export function DecisionItem({ decision, onAct }: Props) {
  const { id, kind, at, by, reason, undone, undoes, names, rest, canonical } = decision;
  return (
    <Paper withBorder p="sm" component="li" style={{ listStyle: 'none' }}>
      <Group justify="space-between" align="start" wrap="nowrap">
        <div style={{ overflowWrap: 'anywhere' }}>
          <Group gap="xs">
            <Badge variant="default" size="sm" radius="sm">
              {kind}
            </Badge>
            <Text size="sm" c="dimmed">
              decision {id}, by {by}, <Time at={at} />
            </Text>
            {undone && <Tint color="gray">undone since</Tint>}
          </Group>
          <Text size="sm" mt={4} component="div">
            {undoes ? <>took back decision {undoes}</> : <Names names={names} />}{' '}
            {!undoes && decisionWords(kind)}
            {rest.length > 0 && (
              <>
                {' '}
                from <Names names={rest} />
              </>
            )}
            {canonical && (
              <>
                , to go by <b>{canonical.name}</b>
              </>
            )}
          </Text>
          <Text size="sm" c="dimmed">
            Reason: {reason}
          </Text>
        </div>
        {!undone && (
          <Button
            size="compact-sm"
            variant="default"
            flex="none"
            onClick={() => onAct({ kind: 'undo', decision })}
          >
            Undo…<VisuallyHidden> decision {id}</VisuallyHidden>
          </Button>
        )}
      </Group>
    </Paper>
  );
}

function Names({ names }: { names: readonly Name[] }) {
  return (
    <>
      {names.map(({ id, name, namespace }, index) => (
        <span key={id} title={namespace}>
          {index > 0 && (index === names.length - 1 ? ' and ' : ', ')}
          <EntityLink id={id}>{name}</EntityLink>
        </span>
      ))}
    </>
  );
}
