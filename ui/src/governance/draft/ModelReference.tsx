import { Code, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { PolicyModelDocument } from '../../api/generated';
import { Answered } from '../../dataset/Answered';
import classes from '../Governance.module.css';

/** What expressions of policies can ask about, as the server tells. */
export function ModelReference() {
  const [{ data, error }, again] = useQuery({ query: PolicyModelDocument });
  return (
    <Answered value={data?.policyModel} error={error} retry={again} label="Loading the model">
      {(types) => (
        <Stack gap="md" mt="sm">
          <Text size="sm">
            Expressions are CEL. Variables are <Code>product</Code>; <Code>port</Code> with its product;{' '}
            <Code>column</Code> with its port and product; <Code>flow</Code>; <Code>consumer</Code>; and{' '}
            <Code>now</Code>.
          </Text>
          {types.map(({ name, description, fields }) => (
            <section key={name} aria-label={name}>
              <Title order={2} size="h5">
                {name}
              </Title>
              <Text size="sm" c="dimmed">
                {description}
              </Text>
              <Table className={classes.text}>
                <Table.Tbody>
                  {fields.map((field) => (
                    <Table.Tr key={field.name}>
                      <Table.Th scope="row" fw={500}>
                        {field.name}
                      </Table.Th>
                      <Table.Td>{field.type}</Table.Td>
                      <Table.Td>{field.description}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </section>
          ))}
        </Stack>
      )}
    </Answered>
  );
}
