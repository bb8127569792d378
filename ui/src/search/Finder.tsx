import { Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { addressOf } from './open';
import type { FinderLine } from './finder';
import { FinderPanel } from './FinderPanel';

let opened = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  opened = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens the finder over the page. */
export function openFinder(): void {
  set(true);
}

/** Find anything from anywhere with Ctrl-K or Cmd-K. */
export function Finder() {
  const isOpen = useSyncExternalStore(subscribe, () => opened);
  const navigate = useNavigate();
  useHotkeys([['mod+K', () => set(!opened)]], []);

  function choose(line: FinderLine, lineage: boolean) {
    set(false);
    if (line.type === 'page') void navigate({ to: line.to });
    else if (line.type === 'all') void navigate({ to: '/', search: { q: line.text.trim() } });
    else if (lineage) void navigate({ to: '/lineage', search: { root: line.id } });
    else void navigate(addressOf(line.id));
  }

  return (
    <Modal.Root
      opened={isOpen}
      onClose={() => set(false)}
      size="lg"
      yOffset="12vh"
      transitionProps={{ duration: 80 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label="Find anything">
        <Modal.Body pt="md">
          <FinderPanel onChoose={choose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
