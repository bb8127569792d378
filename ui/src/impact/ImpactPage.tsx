import { Title } from '@mantine/core';

export function ImpactPage() {
  return <Title order={1}>Impact</Title>;
}
