import { Alert, Button, Checkbox, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useMutation } from 'urql';
import { messageOf } from '../api/client';
import { ReplayDeadLettersDocument, type DeadLetterRowFragment } from '../api/generated';
import { Time } from '../ui/Time';
import { counted } from '../ui/counted';

/** The server replays as many at once. */
const MOST = 1_000;

interface Props {
  shown: readonly DeadLetterRowFragment[];
  selected: readonly DeadLetterRowFragment[];
  onSelect: (ids: readonly string[]) => void;
  onReplayed: () => void;
}

/** Chooses dead letters and sends them again, and tells what became of each, also when none is left to choose. */
export function ReplayBar({ shown, selected, onSelect, onReplayed }: Props) {
  const [isOpen, { open, close }] = useDisclosure();
  const [{ fetching }, replay] = useMutation(ReplayDeadLettersDocument);
  const [sent, setSent] = useState<readonly DeadLetterRowFragment[]>();
  const [failure, setFailure] = useState<string>();

  async function send() {
    setFailure(undefined);
    const result = await replay({ ids: selected.map((each) => each.id) });
    close();
    if (result.error) {
      setSent(undefined);
      setFailure(messageOf(result.error));
      return;
    }
    setSent(result.data?.replayDeadLetters ?? []);
    onSelect([]);
    onReplayed();
  }

  return (
    <Stack gap="xs">
      {shown.length > 0 && (
        <Group gap="md">
          <Checkbox
            label={`All ${shown.length} shown`}
            checked={selected.length === shown.length}
            indeterminate={selected.length > 0 && selected.length < shown.length}
            onChange={(event) => onSelect(event.currentTarget.checked ? shown.map((each) => each.id) : [])}
          />
          <Button size="compact-sm" disabled={selected.length === 0 || selected.length > MOST} onClick={open}>
            Replay {selected.length || ''}…
          </Button>
          {selected.length > MOST && <Text size="sm">At most {MOST.toLocaleString('en')} at once.</Text>}
        </Group>
      )}
      <Modal
        closeButtonProps={{ 'aria-label': 'Close' }}
        opened={isOpen}
        onClose={close}
        title={`Replay ${counted(selected.length, 'dead letter')}?`}
      >
        <Text size="sm" mb="sm">
          They are sent again, byte for byte, to the topics they came from; all or none. What still cannot be
          used comes back as a new dead letter.
        </Text>
        <Group gap="sm" justify="end">
          <Button variant="default" onClick={close}>
            Not now
          </Button>
          <Button onClick={() => void send()} loading={fetching} data-autofocus>
            Replay
          </Button>
        </Group>
      </Modal>
      {failure && (
        <Alert
          color="red"
          role="alert"
          title="None was sent"
          withCloseButton
          onClose={() => setFailure(undefined)}
        >
          {failure}
        </Alert>
      )}
      {sent && (
        <Alert
          color="gray"
          role="status"
          title={`${counted(sent.length, 'dead letter')} sent again`}
          withCloseButton
          closeButtonLabel="Close"
          onClose={() => setSent(undefined)}
        >
          <List size="sm">
            {sent.slice(0, 20).map((each) => (
              <List.Item key={each.id} style={{ overflowWrap: 'anywhere' }}>
                {each.id}: sent <Time at={each.replayedAt} />
              </List.Item>
            ))}
          </List>
          {sent.length > 20 && <Text size="sm">and {sent.length - 20} more.</Text>}
          <Text size="sm" mt={4}>
            Reload in a moment: one that still cannot be used is listed anew.
          </Text>
        </Alert>
      )}
    </Stack>
  );
}
