import { CloseButton, Drawer, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './explorer.module.css';

interface Props {
  isNarrow: boolean;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Beside the picture where there is room, else a drawer over it. */
export function SidePanel({ isNarrow, isOpen, onClose, children }: Props) {
  if (isNarrow) {
    return (
      <Drawer
        opened={isOpen}
        onClose={onClose}
        position="bottom"
        size="75%"
        title="Details"
        closeButtonProps={{ 'aria-label': 'Close details' }}
      >
        {children}
      </Drawer>
    );
  }
  if (!isOpen) return null;
  return (
    <aside className={classes.panel} aria-label="Details">
      <Group justify="end" mb={-24}>
        <CloseButton size="sm" aria-label="Close details" onClick={onClose} />
      </Group>
      {children}
    </aside>
  );
}
