import { Kbd, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useClient } from 'urql';
import { messageOf } from '../api/client';
import { SuggestDocument, type SuggestQuery } from '../api/generated';
import { KindBadge } from '../ui/KindBadge';
import classes from './Finder.module.css';
import { emptyLines, foundLines, step, type FinderLine } from './finder';
import { useRecent } from './recent';

const PAUSE = 80;

interface Props {
  /** A line was chosen; lineage: what it leads to is its lineage. */
  onChoose: (line: FinderLine, lineage: boolean) => void;
}

/** What is typed, and what it may mean; chosen by keys or by pointing. */
export function FinderPanel({ onChoose }: Props) {
  const [text, setText] = useState('');
  const [soon] = useDebouncedValue(text, PAUSE);
  const answer = useSuggestions(soon);
  const recent = useRecent();
  const isEmpty = text.trim() === '';
  const lines = isEmpty ? emptyLines(recent) : foundLines(text, answer.found);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, lines.length - 1);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [at]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setChosen(step(at, event.key === 'ArrowDown' ? 1 : -1, lines.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // What stands there may answer less than was typed: then all results are meant.
      const line = isEmpty || answer.of === text || chosen > 0 ? lines[at] : lines.at(-1);
      if (line) onChoose(line, event.ctrlKey || event.metaKey);
    }
  }

  return (
    <div>
      <TextInput
        data-autofocus
        size="md"
        maxLength={512}
        role="combobox"
        aria-label="Find anything"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={`${listId}-${at}`}
        placeholder="Find a dataset, column, job, product or domain"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden role="status">{said(isEmpty, answer)}</VisuallyHidden>
      {answer.error !== undefined && !isEmpty && (
        <Text size="sm" p="xs" role="alert">
          {messageOf(answer.error)}
        </Text>
      )}
      <div ref={list} id={listId} role="listbox" aria-label="What was found" className={classes.list}>
        {lines.map((line, index) => (
          <Line
            key={line.key}
            id={`${listId}-${index}`}
            line={line}
            selected={index === at}
            onPoint={() => setChosen(index)}
            onClick={(lineage) => onChoose(line, lineage)}
          />
        ))}
      </div>
      <Text size="xs" c="dimmed" className={classes.keys} visibleFrom="sm" aria-hidden>
        <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> choose <Kbd size="xs">Enter</Kbd> open{' '}
        <Kbd size="xs">Ctrl Enter</Kbd> its lineage <Kbd size="xs">Esc</Kbd> close
      </Text>
    </div>
  );
}

interface LineProps {
  id: string;
  line: FinderLine;
  selected: boolean;
  onPoint: () => void;
  onClick: (lineage: boolean) => void;
}

function Line({ id, line, selected, onPoint, onClick }: LineProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={selected}
      className={classes.line}
      onMouseMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onClick(event.ctrlKey || event.metaKey)}
    >
      {line.type === 'entity' ? (
        <>
          <span className={classes.kind}>
            <KindBadge kind={line.kind} />
          </span>
          <span className={classes.text}>
            <span>{line.label}</span>
            <Text component="span" size="xs" c="dimmed">
              {line.detail}
            </Text>
          </span>
        </>
      ) : line.type === 'page' ? (
        <span>Go to {line.label}</span>
      ) : (
        <span>All results for “{line.text}”</span>
      )}
    </div>
  );
}

interface Suggestions {
  /** The text they answer. */
  of: string;
  found: SuggestQuery['suggest'];
  error?: unknown;
}

/** The first answers to a text; those before stay until they are there, and late ones are not shown. */
function useSuggestions(text: string): Suggestions {
  const client = useClient();
  const [answer, setAnswer] = useState<Suggestions>({ of: '', found: [] });
  useEffect(() => {
    if (text.trim() === '') return;
    const running = client
      .query(SuggestDocument, { prefix: text }, { requestPolicy: 'network-only' })
      .subscribe(({ data, error }) => setAnswer({ of: text, found: data?.suggest ?? [], error }));
    return () => running.unsubscribe();
  }, [client, text]);
  return answer;
}

function said(isEmpty: boolean, answer: Suggestions): string {
  if (isEmpty || answer.error !== undefined) return '';
  const count = answer.found.length;
  return count === 0 ? 'Nothing found' : `${count} ${count === 1 ? 'suggestion' : 'suggestions'}`;
}
