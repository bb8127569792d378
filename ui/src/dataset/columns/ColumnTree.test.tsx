import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { ColumnTree } from './ColumnTree';
import { rowsOf, treeOf } from './tree';

const column = (path: string) => ({
  path,
  type: 'string',
  description: null,
  tags: [],
  declared: undefined,
  classified: undefined,
});
const rows = rowsOf(treeOf(['id', 'who', 'who.name', 'who.city'].map(column)), new Set());

// jsdom lays nothing out: without a height no row would be in sight.
beforeEach(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 400 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 600 });
});

function show(open?: string) {
  const done: string[] = [];
  render(
    <MantineProvider env="test">
      <ColumnTree
        tree={createRef()}
        rows={rows}
        open={open}
        onOpen={(path) => done.push(`open ${path}`)}
        onFold={(path, fold) => done.push(`${fold ? 'fold' : 'unfold'} ${path}`)}
      />
    </MantineProvider>,
  );
  const tree = screen.getByRole('tree');
  return { done, press: (...keys: string[]) => keys.forEach((key) => fireEvent.keyDown(tree, { key })) };
}

it('opens the column that arrows lead to', () => {
  const { done, press } = show();
  press('ArrowDown', 'ArrowDown', 'Enter', 'End', 'Enter', 'Home', ' ');
  expect(done).toEqual(['open who.name', 'open who.city', 'open id']);
});

it('folds what holds others, and leads from a column to its holder', () => {
  const { done, press } = show();
  press('End', 'ArrowLeft', 'ArrowLeft');
  expect(done).toEqual(['fold who']);
});

it('tells where a row stands, and which one is open', () => {
  show('who.city');
  const item = screen.getByRole('treeitem', { selected: true });
  expect(item.textContent).toContain('city');
  expect(item.getAttribute('aria-level')).toBe('2');
  expect(item.getAttribute('aria-posinset')).toBe('2');
  expect(screen.getByRole('tree').getAttribute('aria-activedescendant')).toBe(item.id);
});
