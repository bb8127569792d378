import { Title } from '@mantine/core';

export function EntityPage() {
  return <Title order={1}>Entity</Title>;
}
