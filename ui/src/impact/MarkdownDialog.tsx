import { Alert, Button, Code, CopyButton, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { messageOf } from '../api/client';
import { send } from '../api/http';
import { Loading } from '../ui/States';
import { toBody, type Proposal } from './proposal';

interface Props {
  proposal: Proposal;
  isOpen: boolean;
  onClose: () => void;
}

/** The comment that pipelines post to a pull request, to look at and to copy. */
export function MarkdownDialog({ proposal, isOpen, onClose }: Props) {
  return (
    <Modal
      closeButtonProps={{ 'aria-label': 'Close' }}
      opened={isOpen}
      onClose={onClose}
      title="As Markdown"
      size="xl"
    >
      {isOpen && <Markdown proposal={proposal} />}
    </Modal>
  );
}

function Markdown({ proposal }: { proposal: Proposal }) {
  const [text, setText] = useState<string>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const abort = new AbortController();
    fetchMarkdown(proposal, abort.signal).then(setText, (problem: unknown) => {
      if (!abort.signal.aborted) setError(problem);
    });
    return () => abort.abort();
  }, [proposal]);
  if (error) {
    return (
      <Alert color="red" role="alert">
        {messageOf(error)}
      </Alert>
    );
  }
  if (text === undefined) return <Loading label="The Markdown is being written" />;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm">The same report that pipelines post, for a comment or a ticket.</Text>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button onClick={copy} size="compact-sm" data-autofocus>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <ScrollArea.Autosize mah="60vh" viewportProps={{ tabIndex: 0, 'aria-label': 'The Markdown' }}>
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Code>
      </ScrollArea.Autosize>
    </Stack>
  );
}

async function fetchMarkdown(proposal: Proposal, signal: AbortSignal): Promise<string> {
  const answer = await send('/api/v1/impact', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/markdown' },
    body: toBody(proposal),
    signal,
  });
  const text = await answer.text();
  if (answer.ok) return text;
  throw new Error(messageIn(text) ?? `The server answered ${answer.status}.`);
}

function messageIn(body: string): string | undefined {
  try {
    const message = (JSON.parse(body) as { message?: unknown }).message;
    return typeof message === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
