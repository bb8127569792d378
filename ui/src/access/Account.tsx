import { Button, Popover, Stack, Text } from '@mantine/core';
import { forgetToken } from '../api/session';
import classes from './Account.module.css';
import { roleText } from './roles';
import { useSession, useViewer } from './useViewer';

/** Who is signed in, what they are, and the way out; nothing where there is no sign-in. */
export function Account() {
  const viewer = useViewer();
  const { token } = useSession();
  if (!viewer || viewer.isOpen) return null;
  const name = viewer.name ?? 'somebody';
  const signOut = () => {
    forgetToken();
    location.reload();
  };
  return (
    <Popover position="bottom-end" trapFocus withArrow>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          className={classes.name}
          aria-label={`Signed in as ${name}, ${roleText(viewer)}`}
        >
          <span aria-hidden>●</span>
          <span className={classes.text}>{name}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" maw={280}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            Signed in as <b>{name}</b>
          </Text>
          <Text size="sm" c="dimmed">
            {roleText(viewer)}
          </Text>
          {token !== undefined && (
            <Button size="compact-sm" variant="default" onClick={signOut}>
              Sign out
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
