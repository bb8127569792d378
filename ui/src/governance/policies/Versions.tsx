import { Button, Code, CopyButton, Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { PolicyRuleQuery } from '../../api/generated';
import { Time } from '../../ui/Time';
import classes from '../Governance.module.css';

type Version = NonNullable<PolicyRuleQuery['policy']>['versions'][number];
const SHOWN = 20;

/** Every version that was published or retired, with the file it came in. */
export function Versions({ versions, isStarter }: { versions: readonly Version[]; isStarter: boolean }) {
  const [most, setMost] = useState(SHOWN);
  return (
    <section aria-labelledby="versions">
      <Title order={2} size="h4" id="versions" mb="xs">
        Versions
      </Title>
      {versions.length === 0 && (
        <Text size="sm" c="dimmed">
          Nobody has published it{isStarter ? '; it is as it comes with Headwater' : ''}.
        </Text>
      )}
      <ul className={classes.list}>
        {versions.slice(0, most).map((version) => (
          <VersionItem key={`${version.scope} ${version.at}`} version={version} />
        ))}
      </ul>
      {versions.length > most && (
        <Button variant="default" size="compact-sm" mt="xs" onClick={() => setMost(most + 100)}>
          {versions.length - most} older ones are not shown: show more
        </Button>
      )}
    </section>
  );
}

function VersionItem({ version }: { version: Version }) {
  const [isOpen, setOpen] = useState(false);
  const { at, by, scope, isRetired, reason, source } = version;
  return (
    <Paper withBorder p="sm" component="li" className={classes.text}>
      <Group gap="sm" justify="space-between">
        <Text size="sm">
          {isRetired ? 'Retired' : 'Published'} in {scope} <Time at={at} /> by {by}
          {reason && `: ${reason}`}
        </Text>
        {source !== null && (
          <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide its file' : 'Show its file'}
          </Button>
        )}
      </Group>
      {isOpen && source !== null && (
        <>
          <Code block className={classes.code} mt="xs">
            {source}
          </Code>
          <CopyButton value={source}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" mt="xs" onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </>
      )}
    </Paper>
  );
}
