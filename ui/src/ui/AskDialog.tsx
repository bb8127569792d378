import { Button, Group, List, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useViewer } from '../access/useViewer';
import { messageOf } from '../api/client';
import { Failed } from './States';

/** What whoever confirms has to give. */
export interface Given {
  reason: string;
  /** Their name; null when the server knows it, because they are signed in. */
  by: string | null;
}

interface Props {
  title: string;
  /** What will be so afterwards. */
  sentences: readonly ReactNode[];
  confirm: string;
  /** What is said when it is done. */
  done: string;
  /** What the reason is called; there is none to give without it. */
  reason?: string;
  /** More to fill in. */
  children?: ReactNode;
  /** What is wrong with what was filled in besides; undefined when nothing. */
  problem?: string | undefined;
  act: (given: Given) => Promise<unknown>;
  onClose: () => void;
}

/** Says what something will do, asks why, and carries it out; stays open and says why when it could not. */
export function AskDialog(props: Props) {
  const { title, sentences, confirm, done, reason: label, children, problem, act, onClose } = props;
  const viewer = useViewer();
  const isOpen = viewer?.isOpen ?? false;
  const [reason, setReason] = useState('');
  const [by, setBy] = useLocalStorage({ key: 'headwater.by', defaultValue: '' });
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<unknown>();
  const isMissing = label !== undefined && !reason.trim();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // A dialog may stand inside another form of the page.
    event.stopPropagation();
    setTried(true);
    if (isMissing || problem || working) return;
    setWorking(true);
    setError(undefined);
    try {
      await act({ reason: reason.trim(), by: isOpen ? by.trim() || 'local' : null });
    } catch (cause) {
      setError(cause ?? new Error(messageOf(cause)));
      setWorking(false);
      return;
    }
    notifications.show({
      closeButtonProps: { 'aria-label': 'Close this message' },
      color: 'green',
      title: 'Done',
      message: done,
    });
    onClose();
  };

  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <List size="sm" spacing={4}>
            {sentences.map((sentence, index) => (
              <List.Item key={index} style={{ overflowWrap: 'anywhere' }}>
                {sentence}
              </List.Item>
            ))}
          </List>
          {children}
          {label !== undefined && (
            <Textarea
              label={label}
              description="Whoever looks into this later reads it."
              required
              data-autofocus={!children || undefined}
              rows={3}
              value={reason}
              error={tried && isMissing && 'Say why.'}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {isOpen && (
            <TextInput
              label="Your name"
              description="Nobody signs in here, so it is recorded as you write it; “local” if left empty."
              value={by}
              onChange={(event) => setBy(event.currentTarget.value)}
            />
          )}
          {viewer && !isOpen && (
            <Text size="sm" c="dimmed">
              It is recorded as done by {viewer.name ?? 'you'}.
            </Text>
          )}
          {tried && problem && <Failed error={new Error(problem)} />}
          {error !== undefined && <Failed error={error} />}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={working}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
