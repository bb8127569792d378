import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

interface Props {
  text: string | undefined;
  /** How many of what is shown match, at which of the drawn ones the reader is, and how many there are. */
  count: number;
  at: number;
  /** How many match that are not shown yet; undefined when that is not known. */
  hidden: number | undefined;
  onText: (text: string | undefined) => void;
  onStep: (step: 1 | -1) => void;
  onReveal: () => void;
}

/** Searches what is shown: matches stand out, Enter goes from one to the next, nothing goes away. */
export function FindBar({ text, count, at, hidden, onText, onStep, onReveal }: Props) {
  const [typed, setTyped] = useState(text ?? '');
  const [told, setTold] = useState(text);
  if (told !== text) {
    setTold(text);
    if ((text ?? '') !== typed.trim()) setTyped(text ?? '');
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (value: string) => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onText(value.trim() || undefined), 200);
  };
  return (
    <Group gap={6} wrap="nowrap" role="search" aria-label="In this picture">
      <TextInput
        size="xs"
        w={190}
        type="search"
        placeholder="Find in this picture"
        aria-label="Find in this picture"
        value={typed}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onStep(event.shiftKey ? -1 : 1);
        }}
      />
      {text && (
        <>
          <ActionIcon
            variant="default"
            size="md"
            aria-label="Next match"
            onClick={() => onStep(1)}
            disabled={!count}
          >
            ↓
          </ActionIcon>
          <Text size="xs" role="status" style={{ whiteSpace: 'nowrap' }}>
            {at ? `${at}. of ` : ''}
            {count} found
          </Text>
          {!!hidden && (
            <Button size="compact-xs" variant="subtle" onClick={onReveal}>
              {hidden} not shown yet: show
            </Button>
          )}
        </>
      )}
    </Group>
  );
}
