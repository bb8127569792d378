import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Examples } from './Examples';

afterEach(cleanup);

const PASSED = { name: 'owned', expected: 'HOLDS', outcome: 'HOLDS', isPassed: true, message: null } as const;
const FAILED = {
  name: 'ownerless',
  expected: 'VIOLATED',
  outcome: 'NOT_APPLICABLE',
  isPassed: false,
  message: 'no product is asked',
} as const;

function show(tests: Parameters<typeof Examples>[0]['tests']) {
  render(
    <MantineProvider>
      <Examples tests={tests} />
    </MantineProvider>,
  );
}

test('what passes is counted, and read when it is opened', () => {
  show([PASSED, { ...PASSED, name: 'owned twice' }]);
  expect(screen.getByText(/^✓ 2 examples, all of them pass/)).toBeDefined();
  expect(screen.getByRole('group').hasAttribute('open')).toBe(false);
});

test('what fails now is open, with what was expected', () => {
  show([PASSED, FAILED]);
  expect(screen.getByText(/^✗ 1 of 2 examples fail now/)).toBeDefined();
  expect(screen.getByRole('group').hasAttribute('open')).toBe(true);
  expect(screen.getByText(/ownerless: not applicable, expected violated/)).toBeDefined();
  expect(screen.getByText('no product is asked')).toBeDefined();
});

test('an example that cannot be asked any more says so', () => {
  show([{ ...FAILED, outcome: null }]);
  expect(screen.getByText(/ownerless: cannot be asked, expected violated/)).toBeDefined();
});

test('a policy without examples says so', () => {
  show([]);
  expect(screen.getByText('It comes without examples.')).toBeDefined();
});
