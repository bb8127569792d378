import { Button, Checkbox, Group, Text, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Needs } from '../../access/Needs';
import { change } from '../../api/client';
import { ExceptionsDocument, RevokeExceptionDocument, type ExceptionLineFragment } from '../../api/generated';
import { counted } from '../../ui/counted';
import { usePages } from '../../ui/usePages';
import { AskDialog } from '../../ui/AskDialog';
import { Paged } from '../../ui/Paged';
import { Empty } from '../../ui/States';
import classes from '../Governance.module.css';
import { subjectText } from '../words';
import { ExceptionItem } from './ExceptionItem';
import { GrantDialog } from './GrantDialog';

/** What a rule does not bind for a time. */
export function ExceptionsPage() {
  useDocumentTitle('Exceptions · Headwater');
  return (
    <Needs role="governance" title="Exceptions">
      <Exceptions />
    </Needs>
  );
}

function Exceptions() {
  const address = useSearch({ from: '/governance/exceptions' });
  const navigate = useNavigate({ from: '/governance/exceptions' });
  const list = usePages(
    ExceptionsDocument,
    { onlyHolding: address.over !== 'show', policyId: address.policy ?? null },
    (data) => data.policyExceptions,
    50,
  );
  const [granting, setGranting] = useState(address.grant !== undefined);
  const [revoking, setRevoking] = useState<ExceptionLineFragment>();
  return (
    <>
      <Group justify="space-between" align="start" mb="sm">
        <div>
          <Title order={1} size="h2">
            Exceptions
          </Title>
          <Text c="dimmed" maw={720}>
            Each frees something from a rule until a day, for a reason, in somebody’s name.
          </Text>
        </div>
        <Button variant="default" onClick={() => setGranting(true)}>
          Grant an exception…
        </Button>
      </Group>
      <Group gap="sm" align="end" mb="sm" role="search">
        <TextInput
          label="Policy"
          placeholder="Its id"
          key={address.policy}
          defaultValue={address.policy ?? ''}
          onBlur={(event) =>
            void navigate({ search: { ...address, policy: event.currentTarget.value.trim() || undefined } })
          }
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
        <Checkbox
          label="Also those that are over"
          checked={address.over === 'show'}
          onChange={(event) =>
            void navigate({
              search: { ...address, over: event.currentTarget.checked ? 'show' : undefined },
              replace: true,
            })
          }
          mb={8}
        />
      </Group>
      <Paged list={list} loading="Loading the exceptions">
        {(all, last) => (
          <>
            <Text size="sm" role="status" mb="xs">
              {counted(last.totalCount, 'exception')}
              {address.over === 'show' ? ', those that are over included' : ' that hold now'}.
            </Text>
            {all.length === 0 && (
              <Empty title="No exceptions">
                Every rule binds all that it is about. Grant one here, or from a finding.
              </Empty>
            )}
            <ul className={classes.list} aria-label="Exceptions">
              {all.map((each) => (
                <ExceptionItem key={each.id} exception={each} onRevoke={() => setRevoking(each)} />
              ))}
            </ul>
          </>
        )}
      </Paged>
      {granting && (
        <GrantDialog
          policyId={address.policy}
          subjectId={address.grant}
          onClose={() => setGranting(false)}
          onDone={list.reload}
        />
      )}
      {revoking && (
        <AskDialog
          title="Revoke the exception"
          sentences={[
            `${subjectText(revoking.subjectId)} is held to ${revoking.policyId} again, at once.`,
            'The exception stays in the list.',
          ]}
          reason="Reason"
          confirm="Revoke"
          done="The exception is revoked."
          act={async ({ reason, by }) => {
            await change(RevokeExceptionDocument, { id: revoking.id, reason, by }, [
              'PolicyException',
              'PolicyFinding',
            ]);
            list.reload();
          }}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </>
  );
}
