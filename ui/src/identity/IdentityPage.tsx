import { Title } from '@mantine/core';

export function IdentityPage() {
  return <Title order={1}>Identity</Title>;
}
