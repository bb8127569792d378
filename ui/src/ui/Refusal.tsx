import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { messageOf, waitOf } from '../api/client';
import { Notice } from './Notice';

interface Props {
  code: 'FORBIDDEN' | 'UNAUTHENTICATED' | 'TOO_MANY_REQUESTS';
  error: unknown;
  retry?: (() => void) | undefined;
}

/** That the server could answer and does not, for this reader or for now: nothing is broken. */
export function Refusal({ code, error, retry }: Props) {
  switch (code) {
    case 'FORBIDDEN':
      return (
        <Notice color="gray" variant="default" title="Not for your role" role="alert" my="sm">
          {/* Which operation was refused is told for programs; people see what they asked for. */}
          <Text size="sm">{messageOf(error).replace(/^(Query|Mutation)\.\w+ /, 'This ')}</Text>
        </Notice>
      );
    case 'UNAUTHENTICATED':
      return (
        <Notice color="gray" variant="default" title="Sign in to see this" role="alert" my="sm">
          <Text size="sm">The catalog shows this to those who are signed in.</Text>
        </Notice>
      );
    case 'TOO_MANY_REQUESTS':
      return <Waiting error={error} retry={retry} />;
  }
}

/** Asks again by itself when the time has come that the server named. */
function Waiting({ error, retry }: { error: unknown; retry: (() => void) | undefined }) {
  const seconds = Math.max(1, Math.ceil(waitOf(error) ?? 5));
  const [left, setLeft] = useState(seconds);
  const [waitsFor, setWaitsFor] = useState(error);
  // Refused again: the wait begins anew.
  if (waitsFor !== error) {
    setWaitsFor(error);
    setLeft(seconds);
  }
  useEffect(() => {
    const timer = setTimeout(() => {
      if (left > 1) setLeft(left - 1);
      else retry?.();
    }, 1000);
    return () => clearTimeout(timer);
    // Another function to ask with is no reason to wait longer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [left, waitsFor]);
  return (
    <Notice color="yellow" title="More was asked than one reader may at once" role="alert" my="sm">
      <Group justify="space-between" align="start">
        <Text size="sm">
          {retry ? (
            <>
              The server asks for a pause. This is asked again in <b>{left} s</b>.
            </>
          ) : (
            <>The server asks for a pause of {seconds} s; then try again.</>
          )}
        </Text>
        {retry && (
          <Button size="compact-sm" variant="default" onClick={retry}>
            Try now
          </Button>
        )}
      </Group>
    </Notice>
  );
}
