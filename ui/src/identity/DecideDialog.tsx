import { Button, Group, List, Modal, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { messageOf } from '../api/client';
import { Failed } from '../ui/States';
import { consequencesOf, type Action } from './consequences';
import { useDecide } from './useDecide';

const closeButtonProps = { 'aria-label': 'Close this message' };

/** Says what a decision will do, asks why, and carries it out. */
export function DecideDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const { title, sentences, confirm, done } = consequencesOf(action);
  const decide = useDecide();
  const [reason, setReason] = useState('');
  const [by, setBy] = useLocalStorage({ key: 'headwater.by', defaultValue: '' });
  const [canonical, setCanonical] = useState('');
  const [missing, setMissing] = useState(false);
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<unknown>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!reason.trim());
    if (!reason.trim() || working) return;
    setWorking(true);
    const problem = await decide(action, {
      reason: reason.trim(),
      by: by.trim() || 'local',
      canonical: canonical || undefined,
    });
    setWorking(false);
    setError(problem);
    if (problem) {
      notifications.show({ closeButtonProps, color: 'red', title: 'Not done', message: messageOf(problem) });
      return;
    }
    notifications.show({ closeButtonProps, color: 'green', title: 'Done', message: done });
    onClose();
  };

  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <List size="sm" spacing={4}>
            {sentences.map((sentence) => (
              <List.Item key={sentence} style={{ overflowWrap: 'anywhere' }}>
                {sentence}
              </List.Item>
            ))}
          </List>
          {action.kind === 'merge' && (
            <Radio.Group label="The name that it goes by" value={canonical} onChange={setCanonical}>
              <Stack gap={6} mt={4}>
                <Radio value="" label="Leave it to the rule: a catalog name first, else the smallest" />
                {action.datasets.map(({ id, name, namespace }) => (
                  <Radio key={id} value={id} label={name} description={namespace} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <Textarea
            label="Reason"
            description="Whoever sees this decision later reads it."
            required
            data-autofocus
            rows={3}
            value={reason}
            error={missing && !reason.trim() && 'Say why.'}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <TextInput
            label="Your name"
            description="Kept with the decision; “local” if left empty."
            value={by}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
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
