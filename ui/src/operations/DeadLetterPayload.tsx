import { Alert, Button, Code, CopyButton, Group, ScrollArea, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { DeadLetterPayloadDocument } from '../api/generated';
import { Failed, Loading } from '../ui/States';
import { isCut, pretty, sizeText } from './letters';

/** What the record held, as it was sent. */
export function DeadLetterPayload(props: { id: string; after: string | null; includeReplayed: boolean }) {
  const { id, ...variables } = props;
  const [{ data, error }, again] = useQuery({ query: DeadLetterPayloadDocument, variables });
  const node = data?.deadLetters.edges[0]?.node;
  if (error && !data) return <Failed error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading label="The payload" lines={3} />;
  if (node?.id !== id) {
    return (
      <Alert color="gray" mt="xs">
        The list has changed meanwhile: reload it, and look again.
      </Alert>
    );
  }
  const { text, isJson } = pretty(node.payload);
  return (
    <div>
      <Group gap="sm" my={4}>
        <Text size="xs" c="dimmed">
          {isJson ? 'JSON, indented for reading' : 'As it was sent'}, {sizeText(node.payloadBytes)}
          {isCut(node.payload, node.payloadBytes) && '; only its beginning is shown'}
        </Text>
        <CopyButton value={node.payload}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy as sent'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <ScrollArea.Autosize mah={400} viewportProps={{ tabIndex: 0, 'aria-label': `Payload of ${id}` }}>
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Code>
      </ScrollArea.Autosize>
    </div>
  );
}
