import { CloseButton, Loader, TextInput } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';

interface Props {
  value: string;
  busy: boolean;
  ref?: Ref<HTMLInputElement>;
  onType: (text: string) => void;
  /** Enter: do not wait, and go to the first answer. */
  onEnter: () => void;
  /** Arrow down: go to the answers. */
  onDown: () => void;
}

/** Where a search is typed. */
export function SearchBox({ value, busy, ref, onType, onEnter, onDown }: Props) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Escape' && value) {
      event.preventDefault();
      onType('');
    }
  }
  return (
    <div role="search">
      <TextInput
        ref={ref}
        type="search"
        size="md"
        maxLength={512}
        aria-label="Search datasets, columns, jobs, data products and domains"
        placeholder="Name, column, owner, tag, words of a description…"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        rightSection={
          busy ? (
            <Loader size="xs" aria-label="Searching" />
          ) : value ? (
            <CloseButton aria-label="Clear the text" onClick={() => onType('')} />
          ) : null
        }
        styles={{ input: { WebkitAppearance: 'none' } }}
      />
    </div>
  );
}
