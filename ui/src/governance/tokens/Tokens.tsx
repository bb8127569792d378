import { Button, Checkbox, Group, Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { change } from '../../api/client';
import { AccessTokensDocument, RevokeAccessTokenDocument, type AccessTokensQuery } from '../../api/generated';
import { Answered } from '../../dataset/Answered';
import { counted } from '../../ui/counted';
import { Tint } from '../../dataset/Tint';
import { AskDialog } from '../../ui/AskDialog';
import { Empty } from '../../ui/States';
import { Time } from '../../ui/Time';
import classes from '../Governance.module.css';
import { CreateToken } from './CreateToken';
import { SCOPES } from './scopes';
import { Notice } from '../../ui/Notice';

type Token = AccessTokensQuery['accessTokens'][number];

/** The tokens of programs: what they open, until when, and when they were last used. */
export function Tokens({ isOpen }: { isOpen: boolean }) {
  const [{ data, error }, again] = useQuery({
    query: AccessTokensDocument,
    context: CONTEXT,
  });
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<Token>();
  const [over, setOver] = useState(false);
  return (
    <section aria-labelledby="tokens">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="tokens">
          API tokens
        </Title>
        <Button variant="default" disabled={isOpen} onClick={() => setMaking(true)}>
          Make a token…
        </Button>
      </Group>
      {isOpen && (
        <Notice color="gray" variant="default" mb="sm" title="A token would open nothing here">
          Access is open to everybody on this machine. Start Headwater with HEADWATER_ADMIN_SECRET, or with an
          identity provider, and tokens count.
        </Notice>
      )}
      <Answered value={data?.accessTokens} error={error} retry={() => again()} label="Loading the tokens">
        {(tokens) => {
          const shown = tokens.filter((each) => over || each.isValid);
          return (
            <>
              <Group gap="sm" mb="xs">
                <Text size="sm" role="status">
                  {counted(tokens.filter((each) => each.isValid).length, 'token')} valid, {tokens.length} in
                  all{tokens.length >= 1000 && ' (the newest 1,000)'}.
                </Text>
                <Checkbox
                  label="Also those that are over"
                  checked={over}
                  onChange={(event) => setOver(event.currentTarget.checked)}
                />
              </Group>
              {shown.length === 0 && (
                <Empty title="No tokens">Programs that send events or ask questions need one.</Empty>
              )}
              <ul className={classes.list} aria-label="API tokens">
                {shown.map((token) => (
                  <TokenItem key={token.id} token={token} onRevoke={() => setRevoking(token)} />
                ))}
              </ul>
            </>
          );
        }}
      </Answered>
      {making && (
        <CreateToken
          onClose={() => setMaking(false)}
          onDone={() => again({ requestPolicy: 'network-only' })}
        />
      )}
      {revoking && (
        <AskDialog
          title={`Revoke ${revoking.name ?? 'the token'}`}
          sentences={[
            'It opens nothing any more, within 5 seconds on every server.',
            'What uses it fails from then on. It cannot be made valid again.',
          ]}
          confirm="Revoke"
          done={`${revoking.name ?? 'The token'} is revoked.`}
          act={() => change(RevokeAccessTokenDocument, { id: revoking.id }, TYPES)}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </section>
  );
}

const TYPES = ['AccessToken'];
const CONTEXT = { additionalTypenames: TYPES };

function TokenItem({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const { name, scopes, domains, namespaces, createdAt, createdBy, expiresAt, lastUsed, revokedAt } = token;
  return (
    <Paper withBorder p="sm" component="li" className={classes.text}>
      <Group justify="space-between" align="start" gap="xs">
        <div style={{ flex: '1 1 300px', minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={600} size="sm">
              {name}
            </Text>
            <Tint color={token.isValid ? 'teal' : 'gray'}>
              {token.isValid ? '✓ valid' : revokedAt ? 'revoked' : 'expired'}
            </Tint>
            {SCOPES.filter(({ scope }) => scopes?.includes(scope)).map(({ scope, title, may }) => (
              <Tint key={scope} color="blue" title={may}>
                {title.toLowerCase()}
              </Tint>
            ))}
          </Group>
          {Boolean(namespaces?.length) && <Text size="sm">Namespaces: {namespaces?.join(', ')}</Text>}
          {Boolean(domains?.length) && <Text size="sm">Domains: {domains?.join(', ')}</Text>}
          <Text size="sm" c="dimmed">
            Made <Time at={createdAt} /> by {createdBy}; {token.isValid ? 'ends' : 'its end:'}{' '}
            <Time at={expiresAt} />; {lastUsed ? `last used on ${lastUsed}` : 'never used'}
            {revokedAt && (
              <>
                ; revoked <Time at={revokedAt} />
              </>
            )}
          </Text>
        </div>
        {token.isValid && (
          <Button size="compact-sm" variant="default" onClick={onRevoke}>
            Revoke…<VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        )}
      </Group>
    </Paper>
  );
}
