import { Code, Text } from '@mantine/core';
import type { PolicyWordingFragment } from '../../api/generated';
import { counted } from '../../ui/counted';

type Example = PolicyWordingFragment['tests'][number];

const word = (outcome: Example['expected']) => outcome.toLowerCase().replaceAll('_', ' ');

/** What a policy is tested with, and how each example ends now. */
export function Examples({ tests }: { tests: readonly Example[] }) {
  if (tests.length === 0) return 'It comes without examples.';
  const failed = tests.filter(({ isPassed }) => !isPassed).length;
  return (
    <details open={failed > 0}>
      <summary>
        {failed
          ? `✗ ${failed} of ${counted(tests.length, 'example')} fail now, though all passed when it was published.`
          : `✓ ${counted(tests.length, 'example')}, all of them pass: a policy whose examples fail is not taken.`}
      </summary>
      <ul>
        {tests.map(({ name, expected, outcome, isPassed, message }) => (
          <li key={name}>
            {isPassed ? '✓' : '✗'} {name}: {outcome ? word(outcome) : 'cannot be asked'}
            {!isPassed && `, expected ${word(expected)}`}
            {message && (
              <>
                {' '}
                <Text span size="sm" c="dimmed">
                  <Code>{message}</Code>
                </Text>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
