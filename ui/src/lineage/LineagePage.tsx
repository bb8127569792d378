import { Title } from '@mantine/core';

export function LineagePage() {
  return <Title order={1}>Lineage</Title>;
}
