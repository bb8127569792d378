import { Alert, Button, Center, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { codeOf, messageOf } from '../api/client';
import { Notice } from './Notice';
import { Refusal } from './Refusal';

/** What stands where an answer will be. */
export function Loading({ label, lines = 6 }: { label: string; lines?: number }) {
  return (
    <Stack role="status" aria-label={label} gap="sm" py="sm">
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={18} width={`${95 - ((index * 17) % 40)}%`} />
      ))}
    </Stack>
  );
}

/** What stands where nothing is, with what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Center py="xl">
      <Stack align="center" gap={4} maw={520}>
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text c="dimmed" ta="center" component="div">
          {children}
        </Text>
      </Stack>
    </Center>
  );
}

/** What went wrong, and a way to try again. */
export function Failed({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const code = codeOf(error);
  if (code === 'FORBIDDEN' || code === 'UNAUTHENTICATED' || code === 'TOO_MANY_REQUESTS') {
    return <Refusal code={code} error={error} retry={retry} />;
  }
  return (
    <Alert color="red" title="This could not be loaded" role="alert" my="sm">
      <Group justify="space-between" align="start">
        <Text size="sm">{messageOf(error)}</Text>
        {retry && (
          <Button size="compact-sm" variant="default" onClick={retry}>
            Try again
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** Says that an answer is not whole, and why. */
export function Partial({ reason }: { reason: string | null | undefined }) {
  return (
    <Notice color="yellow" role="status" my="sm" title="Not everything is shown">
      {reason ?? 'The answer was cut.'}
    </Notice>
  );
}
