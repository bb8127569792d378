import { Alert, Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { useRef, useState, type DragEvent } from 'react';
import { rangeOfLine, readComplaints } from './complaints';
import { MOST_CHARACTERS } from './proposal';

interface Props {
  label: string;
  description: string;
  accept: string;
  file: string;
  text: string;
  /** What the server said of the text that stands there; undefined when nothing. */
  complaint: string | undefined;
  onChange: (text: string, file: string) => void;
}

/** A text that is pasted, typed, dropped or chosen; what is wrong with it is shown with its line. */
export function TextProposal({ label, description, accept, file, text, complaint, onChange }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState<string>();
  const [isOver, setOver] = useState(false);

  async function read(chosen: File | null | undefined) {
    if (!chosen) return;
    if (chosen.size > MOST_CHARACTERS) {
      setRefused(`${chosen.name} has ${chosen.size} bytes; at most ${MOST_CHARACTERS} are read here.`);
      return;
    }
    setRefused(undefined);
    onChange(await chosen.text(), chosen.name);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  }

  function select(line: number) {
    const range = rangeOfLine(text, line);
    if (!range || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(...range);
    const height = parseFloat(getComputedStyle(area.current).lineHeight) || 20;
    area.current.scrollTop = Math.max(0, (line - 4) * height);
  }

  const lines = text ? text.split('\n').length : 0;
  return (
    <Stack gap="xs">
      <Textarea
        ref={area}
        label={label}
        description={description}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value, file)}
        onDragOver={(event) => (event.preventDefault(), setOver(true))}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        rows={14}
        spellCheck={false}
        maxLength={MOST_CHARACTERS}
        error={Boolean(complaint)}
        styles={{
          input: {
            fontFamily: 'var(--mantine-font-family-monospace)',
            fontSize: 13,
            whiteSpace: 'pre',
            // The red of an input that is wrong is too pale for text.
            color: 'var(--mantine-color-text)',
            overflowX: 'auto',
            outline: isOver ? '2px dashed var(--mantine-primary-color-filled)' : undefined,
          },
        }}
      />
      <Group gap="sm">
        <FileButton onChange={(chosen) => void read(chosen)} accept={accept}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default">
              Choose a file…
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {file && `${file}, `}
          {lines} {lines === 1 ? 'line' : 'lines'}
        </Text>
      </Group>
      {refused && (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      )}
      {complaint && <Complaints message={complaint} text={text} onSelect={select} />}
    </Stack>
  );
}

function Complaints({
  message,
  text,
  onSelect,
}: {
  message: string;
  text: string;
  onSelect: (line: number) => void;
}) {
  const lines = text.split('\n');
  return (
    <Alert color="red" role="alert" title="This cannot be read">
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {readComplaints(message).map((each, index) => (
          <li key={index}>
            {each.line !== undefined && (
              <Button size="compact-xs" variant="default" onClick={() => onSelect(each.line ?? 1)} mr="xs">
                Line {each.line}, column {each.column}
              </Button>
            )}
            <Text span size="sm" style={{ overflowWrap: 'anywhere' }}>
              {each.text}
            </Text>
            {each.line !== undefined && lines[each.line - 1]?.trim() && (
              <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                {lines[each.line - 1]?.slice(0, 200)}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
