import {
  Button,
  Checkbox,
  Code,
  CopyButton,
  Group,
  Modal,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { change } from '../../api/client';
import { CreateAccessTokenDocument, type AccessScope } from '../../api/generated';
import { Failed } from '../../ui/States';
import { daysAfter, endOfDay, problemOfEnd } from '../../ui/day';
import { LastDay } from '../../ui/LastDay';
import { namesOf, SCOPES, scopeSentence } from './scopes';
import { Notice } from '../../ui/Notice';

/** Makes a token, and shows its text this once. */
export function CreateToken({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const [text, setText] = useState<string>();
  return (
    <Modal
      opened
      onClose={onClose}
      // A click beside it must not lose a text that nobody can get again.
      closeOnClickOutside={text === undefined}
      closeOnEscape={text === undefined}
      title={text === undefined ? 'Make a token' : 'The token is made'}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {text === undefined ? (
        <TokenForm
          onClose={onClose}
          onMade={(made) => {
            setText(made);
            onDone();
          }}
        />
      ) : (
        <Made text={text} onClose={onClose} />
      )}
    </Modal>
  );
}

function TokenForm({ onClose, onMade }: { onClose: () => void; onMade: (text: string) => void }) {
  const [now] = useState(() => Date.now());
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<AccessScope[]>([]);
  const [domains, setDomains] = useState('');
  const [namespaces, setNamespaces] = useState('');
  const [day, setDay] = useState(daysAfter(now, 90));
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<unknown>();
  const needsNamespaces = scopes.includes('INGEST') && !namesOf(namespaces).length;
  const needsDomains = scopes.includes('PUBLISH') && !namesOf(domains).length;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !scopes.length || needsNamespaces || needsDomains || problemOfEnd(day, now)) return;
    setWorking(true);
    setError(undefined);
    try {
      const { createAccessToken } = await change(CreateAccessTokenDocument, {
        name: name.trim(),
        scopes,
        domains: namesOf(domains),
        namespaces: namesOf(namespaces),
        expiresAt: endOfDay(day) ?? null,
      });
      onMade(createAccessToken?.text ?? '');
    } catch (cause) {
      setError(cause);
      setWorking(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <TextInput
          label="Name"
          description="Of the program that uses it; it stands in the audit trail"
          required
          data-autofocus
          value={name}
          error={tried && !name.trim() && 'Give it a name.'}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group
          label="What it is for"
          description="As little as the program needs"
          required
          value={scopes}
          error={tried && !scopes.length && 'Choose at least one.'}
          onChange={(next) => setScopes(next as AccessScope[])}
        >
          <Stack gap={6} mt={6}>
            {SCOPES.map(({ scope, title, may }) => (
              <Checkbox key={scope} value={scope} label={`${title}: ${may}`} />
            ))}
          </Stack>
        </Checkbox.Group>
        {scopes.includes('INGEST') && (
          <Textarea
            label="Namespaces"
            description="Whose datasets and jobs its events may name: one on each line, * at the end stands for anything"
            required
            rows={2}
            value={namespaces}
            error={tried && needsNamespaces && 'Name at least one; a single * stands for all.'}
            onChange={(event) => setNamespaces(event.currentTarget.value)}
          />
        )}
        {(scopes.includes('PUBLISH') || scopes.includes('READ')) && (
          <TextInput
            label="Domains"
            description="The domains it belongs to, separated by commas"
            required={scopes.includes('PUBLISH')}
            value={domains}
            error={tried && needsDomains && 'Name the domains whose manifests it publishes.'}
            onChange={(event) => setDomains(event.currentTarget.value)}
          />
        )}
        <LastDay day={day} now={now} onChange={setDay} />
        {scopes.length > 0 && <Text size="sm">It may {scopeSentence(scopes)}.</Text>}
        {error !== undefined && <Failed error={error} />}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={working}>
            Make the token
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Made({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <Stack gap="sm">
      <Notice color="yellow" title="Copy it now" role="status">
        It is shown this once only: the catalog keeps no more than its hash. Put it where the program reads
        its secrets.
      </Notice>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }} aria-label="The token">
        {text}
      </Code>
      <Group justify="end">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} data-autofocus>
              <span role="status">{copied ? 'Copied' : 'Copy'}</span>
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>I have it</Button>
      </Group>
    </Stack>
  );
}
