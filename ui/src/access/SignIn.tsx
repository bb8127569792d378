import { Button, List, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { keepToken, tokenOf } from '../api/session';
import { useSession } from './useViewer';
import { verify } from './verify';

/** Asks who somebody is. The token stays in this window and goes to this server only. */
export function SignIn() {
  const { token: before } = useSession();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | undefined>(
    before && 'The server does not take the token of this window any more: it is over or was revoked.',
  );
  const [working, setWorking] = useState(false);
  useDocumentTitle('Sign in · Headwater');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const token = tokenOf(text);
    if (!token) {
      setProblem(text.trim() ? 'A token has no blanks and no special letters.' : 'Paste a token.');
      return;
    }
    setWorking(true);
    const refused = await verify(token);
    setWorking(false);
    setProblem(refused);
    if (refused) return;
    keepToken(token);
    // Nothing that was loaded for somebody else, or for nobody, may stay.
    location.reload();
  };

  return (
    <Paper withBorder maw={520} mx="auto" mt={{ base: 'md', sm: 60 }} p="lg">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <Title order={1} size="h2">
            Sign in
          </Title>
          <Text>This catalog shows each reader what they may see, so it has to know who you are.</Text>
          <PasswordInput
            label="Token"
            description="A bearer token of your identity provider, or an API token of Headwater"
            required
            data-autofocus
            autoFocus
            autoComplete="off"
            spellCheck={false}
            value={text}
            error={problem}
            visibilityToggleButtonProps={{ 'aria-label': 'Show the token' }}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setProblem(undefined);
            }}
          />
          <Button type="submit" loading={working} style={{ alignSelf: 'start' }}>
            Sign in
          </Button>
          <List size="sm" c="dimmed" spacing={4}>
            <List.Item>
              The token stays in this window: it is gone when the window is closed, or when you sign out.
            </List.Item>
            <List.Item>You have none? Those who administer this catalog can make one for you.</List.Item>
          </List>
        </Stack>
      </form>
    </Paper>
  );
}
