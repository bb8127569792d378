import { List, Text } from '@mantine/core';
import type { Check } from './health';

/** The readiness checks of the server, those that are down first. */
export function CheckList({ checks }: { checks: readonly Check[] | undefined }) {
  if (!checks) return <Text size="sm">The server did not tell its checks (/q/health/ready).</Text>;
  return (
    <List listStyleType="none" spacing={4} size="sm">
      {checks.map((check) => (
        <List.Item key={check.name}>
          <b>
            {check.status === 'UP' ? '✓ up' : '✕ down'}: {check.name}
          </b>{' '}
          <Text span size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {Object.entries(check.data)
              .map(([key, value]) => `${key}: ${String(value)}`)
              .join(', ')}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
