import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import classes from './Entity.module.css';
import { pretty } from './versions';

/** Something that is only drawn once it is opened. */
export function Fold({ title, children }: { title: ReactNode; children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.fold} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  );
}

/** A text as it was sent, with a way to copy it. */
export function Raw({ text, label }: { text: string; label: string }) {
  return (
    <Stack gap={4}>
      <Group justify="flex-end">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <pre className={classes.raw} tabIndex={0} role="region" aria-label={label}>
        {text}
      </pre>
    </Stack>
  );
}

/** What producers sent, each facet folded. */
export function Facets({ of }: { of: { name: string; body: string }[] }) {
  if (!of.length) return <Text size="sm">None were sent.</Text>;
  return (
    <>
      {of.map(({ name, body }) => (
        <Fold key={name} title={name}>
          {() => <Raw text={pretty(body)} label={`Facet ${name}`} />}
        </Fold>
      ))}
    </>
  );
}
