import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DatasetSchemaFieldsDocument } from '../../api/generated';
import { Answered } from '../Answered';
import { datasetOf } from '../answers';
import classes from '../Dataset.module.css';

const SHOWN = 200;

/** The columns of one schema as it declared them. */
export function SchemaFields({ id, hash }: { id: string; hash: string }) {
  const [{ data, error }, again] = useQuery({ query: DatasetSchemaFieldsDocument, variables: { id } });
  const [most, setMost] = useState(SHOWN);
  const version = datasetOf(data)?.schemaHistory.find((each) => each.hash === hash);
  return (
    <Answered value={version} error={error} retry={again} label="Loading the columns of the version">
      {({ fields }) => (
        <>
          <div className={classes.scroll} tabIndex={0} role="region" aria-label="Columns of the version">
            <Table mt="sm" miw={420}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Column</Table.Th>
                  <Table.Th>Type</Table.Th>
                  <Table.Th>Description</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {fields.slice(0, most).map(({ path, type, description }) => (
                  <Table.Tr key={path}>
                    <Table.Td className={classes.cell}>{path}</Table.Td>
                    <Table.Td className={classes.cell}>{type ?? 'not told'}</Table.Td>
                    <Table.Td className={classes.cell}>{description ?? '–'}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
          {fields.length > most && (
            <Button variant="default" size="compact-sm" onClick={() => setMost(most + 1000)}>
              {fields.length - most} more are not shown: show more
            </Button>
          )}
        </>
      )}
    </Answered>
  );
}
