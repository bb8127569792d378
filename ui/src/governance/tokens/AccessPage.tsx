import { Stack, Table, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { holds, ROLE_WORDS, ROLES, roleText } from '../../access/roles';
import { useViewer } from '../../access/useViewer';
import { RIGHTS } from './rights';
import { Tokens } from './Tokens';
import { Notice } from '../../ui/Notice';

/** Who may do what, who one is, and the tokens of programs. */
export function AccessPage() {
  const viewer = useViewer();
  useDocumentTitle('Tokens and roles · Headwater');
  return (
    <>
      <Title order={1} size="h2">
        Tokens and roles
      </Title>
      <Stack gap="lg" mt="xs">
        {viewer && (
          <Notice
            color="gray"
            variant="default"
            title={viewer.isOpen ? 'Access is open' : `You are ${viewer.name ?? 'signed in'}`}
          >
            {viewer.isOpen
              ? 'Nobody signs in: everybody on this machine may do and see everything, and nobody else reaches it.'
              : `Your role: ${roleText(viewer)}.`}
          </Notice>
        )}
        {viewer && (
          <>
            {holds(viewer, 'administrator') ? (
              <Tokens isOpen={viewer.isOpen} />
            ) : (
              <Text size="sm" c="dimmed">
                API tokens are made and revoked by administrators.
              </Text>
            )}
          </>
        )}
        <section aria-labelledby="roles">
          <Title order={2} size="h4" id="roles" mb="xs">
            Roles
          </Title>
          <Text size="sm" mb="xs" maw={720}>
            Each role may do what those before it may. Contributors and domain owners act for the domains they
            belong to; governance and administrators for every domain. What is classified confidential is seen
            by those of the owning domain and governance, what is restricted by its owners and governance.
          </Text>
          <Table.ScrollContainer
            minWidth={560}
            scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Who may do what' } }}
          >
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>May</Table.Th>
                  {ROLES.map((role) => (
                    <Table.Th key={role} ta="center" title={ROLE_WORDS[role].may}>
                      {ROLE_WORDS[role].title}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {RIGHTS.map(({ what, role, ownDomain }) => (
                  <Table.Tr key={what}>
                    <Table.Th scope="row" fw={400}>
                      {what}
                    </Table.Th>
                    {ROLES.map((each, index) => (
                      <Table.Td key={each} ta="center">
                        {index < ROLES.indexOf(role)
                          ? '–'
                          : ownDomain && index < ROLES.indexOf('governance')
                            ? 'own domains'
                            : '✓'}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </section>
      </Stack>
    </>
  );
}
