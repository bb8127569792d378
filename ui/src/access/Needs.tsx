import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Empty, Loading } from '../ui/States';
import { holds, ROLE_WORDS, roleText, type Role } from './roles';
import { useViewer } from './useViewer';

interface Props {
  role: Role;
  /** The name of the page. */
  title: string;
  children: ReactNode;
}

/** A page for those who hold a role; others are told so, and by whom they can become one. */
export function Needs({ role, title, children }: Props) {
  const viewer = useViewer();
  if (viewer === undefined) return <Loading label={title} />;
  // Where it cannot be told who asks, the answers of the page say what is wrong.
  if (viewer === null || holds(viewer, role)) return <>{children}</>;
  return (
    <>
      <Title order={1} size="h2">
        {title}
      </Title>
      <Empty title={`This page is for the role ${ROLE_WORDS[role].title.toLowerCase()}`}>
        <Text>
          You are signed in as {viewer.name ?? 'somebody without a name'}, {roleText(viewer)}. Ask an
          administrator for the role if you need it.
        </Text>
      </Empty>
    </>
  );
}
