import { Button, Code, CopyButton, Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AuditIntegrityDocument } from '../../api/generated';
import { Answered } from '../../dataset/Answered';
import { counted } from '../../ui/counted';
import { Tint } from '../../dataset/Tint';
import { Time } from '../../ui/Time';
import classes from '../Governance.module.css';
import { sendOrThrow } from '../../api/http';
import { save } from '../../lineage/export/file';
import { notifications } from '@mantine/notifications';
import { messageOf } from '../../api/client';
import { Notice } from '../../ui/Notice';

/** How the trail stands, by what the server knows: its end, what is signed, and the last walk over it. */
export function Integrity() {
  const [{ data, error }, again] = useQuery({ query: AuditIntegrityDocument });
  const [isOpen, setOpen] = useState(false);
  return (
    <Paper withBorder p="md" mb="lg" component="section" aria-labelledby="integrity">
      <Title order={2} size="h4" id="integrity" mb="xs">
        Is it whole?
      </Title>
      <Answered
        value={data?.auditIntegrity}
        error={error}
        retry={again}
        label="Loading the state of the trail"
      >
        {({ sequence, hash, keyId, publicKey, lastCheckpoint, lastVerification }) => (
          <>
            <Group gap="xs" mb="xs">
              {lastVerification ? (
                <Tint color={lastVerification.isWhole ? 'teal' : 'red'}>
                  {lastVerification.isWhole ? '✓ whole' : '✕ not whole'}
                </Tint>
              ) : (
                <Tint color="gray">not walked over yet</Tint>
              )}
              <Text size="sm">
                {lastVerification ? (
                  <>
                    {counted(Number(lastVerification.rows), 'event')} walked over{' '}
                    <Time at={lastVerification.at} />, signed up to event {lastVerification.signedUpTo}.
                  </>
                ) : (
                  'Each server walks over the whole trail once a day; “headwater verify --audit” does at once.'
                )}
              </Text>
            </Group>
            {lastVerification && lastVerification.findings.length > 0 && (
              <Notice color="red" role="alert" title="What is wrong" my="xs">
                <ul style={{ margin: 0, paddingInlineStart: 18 }}>
                  {lastVerification.findings.map((each) => (
                    <li key={each}>{each}</li>
                  ))}
                </ul>
              </Notice>
            )}
            <dl className={classes.facts}>
              <dt>Last event</dt>
              <dd>
                {sequence}, <Code>{hash.slice(0, 16)}…</Code>
              </dd>
              <dt>Last signature</dt>
              <dd>
                {lastCheckpoint ? (
                  <>
                    event {lastCheckpoint.sequence}, <Time at={lastCheckpoint.at} />
                  </>
                ) : (
                  'none yet'
                )}
              </dd>
              <dt>Key</dt>
              <dd>
                <Code>{keyId}</Code>{' '}
                <CopyButton value={publicKey}>
                  {({ copied, copy }) => (
                    <Button size="compact-xs" variant="default" onClick={copy}>
                      {copied ? 'Copied' : 'Copy the public key'}
                    </Button>
                  )}
                </CopyButton>
              </dd>
            </dl>
            <Group mt="sm" gap="xs">
              <Button
                size="compact-sm"
                variant="default"
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                Export…
              </Button>
              {isOpen && <Export />}
            </Group>
          </>
        )}
      </Answered>
    </Paper>
  );
}

/** Takes the trail away, to keep it or to prove it elsewhere. */
function Export() {
  const [working, setWorking] = useState<string>();
  const take = async (format: 'jsonl' | 'csv') => {
    setWorking(format);
    try {
      const answer = await sendOrThrow(`/api/v1/audit?format=${format}`);
      save(await answer.blob(), `audit-${new Date().toISOString().slice(0, 10)}.${format}`);
    } catch (error) {
      notifications.show({
        color: 'red',
        title: 'Not exported',
        message: messageOf(error),
        closeButtonProps: { 'aria-label': 'Close this message' },
      });
    }
    setWorking(undefined);
  };
  return (
    <>
      {(['jsonl', 'csv'] as const).map((format) => (
        <Button
          key={format}
          size="compact-sm"
          variant="default"
          loading={working === format}
          onClick={() => void take(format)}
        >
          {format === 'jsonl' ? 'JSON lines, to verify' : 'CSV, to read'}
        </Button>
      ))}
    </>
  );
}
