import { Code, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { IdentityRulesDocument } from '../api/generated';
import { Tint } from '../dataset/Tint';
import { Failed, Loading } from '../ui/States';

/** The rules by which different spellings are one dataset, in the order they apply. */
export function Rules() {
  const [{ data, error }, again] = useQuery({ query: IdentityRulesDocument });
  if (!data) return error ? <Failed error={error} retry={again} /> : <Loading label="Loading the rules" />;
  const on = data.identityRules.filter(({ enabled }) => enabled).length;
  return (
    <>
      <Text size="sm" mb="sm">
        {on} of {data.identityRules.length} rules are on. They apply one after the other, in this order; names
        are kept as they were sent, only the comparison changes. The setting{' '}
        <Code>headwater.identity.rules-off</Code> switches rules off.
      </Text>
      <Stack component="ol" gap="md" m={0} pl="lg">
        {data.identityRules.map(({ id, description, enabled, platforms, spelled, compared }) => (
          <li key={id}>
            <Group gap="xs">
              <Title order={2} size="h5">
                {id}
              </Title>
              <Tint color={enabled ? 'green' : 'gray'}>{enabled ? 'on' : 'off'}</Tint>
            </Group>
            <Text size="sm">{description}</Text>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              <Code>
                {spelled.namespace} {spelled.name}
              </Code>{' '}
              is compared as{' '}
              <Code>
                {compared.namespace} {compared.name}
              </Code>
            </Text>
            <Text size="sm" c="dimmed">
              For {platforms.join(', ') || 'all platforms'}
            </Text>
          </li>
        ))}
      </Stack>
    </>
  );
}
