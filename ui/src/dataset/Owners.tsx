import { Text } from '@mantine/core';

interface Owner {
  name: string;
  role: string | null;
}

/** Who answers for something, with their roles; what is not shown is counted. */
export function Owners({ owners, most = owners.length }: { owners: Owner[]; most?: number }) {
  if (!owners.length) return <Text span>no owner known</Text>;
  const hidden = owners.length - most;
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      {owners.slice(0, most).map((owner, index) => (
        <span key={`${owner.name} ${owner.role}`}>
          {index > 0 && ', '}
          {owner.name}
          {owner.role && (
            <Text span size="sm" c="dimmed">
              {' '}
              ({owner.role})
            </Text>
          )}
        </span>
      ))}
      {hidden > 0 && ` and ${hidden} more`}
    </span>
  );
}
