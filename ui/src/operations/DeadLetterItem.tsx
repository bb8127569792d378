import { Anchor, Badge, Checkbox, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import type { DeadLetterRowFragment } from '../api/generated';
import { Time } from '../ui/Time';
import { DeadLetterPayload } from './DeadLetterPayload';
import { sizeText } from './letters';

interface Props {
  letter: DeadLetterRowFragment;
  /** The cursor before it in the list. */
  after: string | null;
  includeReplayed: boolean;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

/** One dead letter: why, from where, when; its payload when asked for. */
export function DeadLetterItem({ letter, after, includeReplayed, isChosen, onChoose }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Paper withBorder p="sm" component="li">
      <Group gap="sm" align="start" wrap="nowrap">
        <Checkbox
          aria-label={`Choose ${letter.id}`}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
          mt={2}
        />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group gap="xs">
            <Badge variant="light" color="gray" c="var(--mantine-color-text)" radius="sm" tt="none">
              {letter.code}
            </Badge>
            <Text size="sm" c="dimmed">
              <Time at={letter.receivedAt} />
            </Text>
            {letter.replayedAt && (
              <Badge variant="outline" color="gray" c="var(--mantine-color-text)" radius="sm" tt="none">
                replayed <Time at={letter.replayedAt} />
              </Badge>
            )}
          </Group>
          <Text size="sm" mt={4} style={{ overflowWrap: 'anywhere' }}>
            {letter.message}
          </Text>
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {letter.topic}, partition {letter.partition}, offset {letter.offset}
          </Text>
          <Anchor
            component="button"
            type="button"
            size="sm"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Hide the payload' : `Show the payload (${sizeText(letter.payloadBytes)})`}
          </Anchor>
          {isOpen && <DeadLetterPayload id={letter.id} after={after} includeReplayed={includeReplayed} />}
        </div>
      </Group>
    </Paper>
  );
}
