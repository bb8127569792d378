import { Alert, type AlertProps } from '@mantine/core';

const styles = { title: { color: 'var(--mantine-color-text)' } };

/** Something to take note of: the tint draws the eye, the words keep the colour of text and can be read on it. */
export function Notice(props: Omit<AlertProps, 'styles'>) {
  return <Alert my="xs" {...props} styles={styles} />;
}
