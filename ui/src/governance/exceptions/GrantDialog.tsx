import { Select } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { change } from '../../api/client';
import { GrantExceptionDocument, PoliciesDocument } from '../../api/generated';
import { SubjectPicker } from '../../impact/SubjectPicker';
import { AskDialog } from '../../ui/AskDialog';
import { daysAfter, endOfDay, problemOfEnd } from '../../ui/day';
import { LastDay } from '../../ui/LastDay';
import { subjectText } from '../words';

interface Props {
  policyId?: string | undefined;
  /** What it is about; asked for when not given. */
  subjectId?: string | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** Frees something from a rule for a time. */
export function GrantDialog(props: Props) {
  const [{ data }] = useQuery({ query: PoliciesDocument, pause: props.policyId !== undefined });
  const [policyId, setPolicy] = useState(props.policyId ?? '');
  const [subjectId, setSubject] = useState(props.subjectId ?? '');
  // Of the moment when it was opened: a dialog does not stay open for days.
  const [now] = useState(() => Date.now());
  const [day, setDay] = useState(daysAfter(now, 90));
  const problem = !policyId
    ? 'Say from which policy.'
    : !subjectId
      ? 'Say what is freed.'
      : problemOfEnd(day, now);
  const rules = [...new Map(data?.policies.edges.map(({ node }) => [node.id, node.title]))];
  return (
    <AskDialog
      title="Grant an exception"
      sentences={[
        props.subjectId
          ? `${subjectText(props.subjectId)}, and all that lies in it, is free from ${policyId || 'the rule'} in all scopes.`
          : 'What you choose, and all that lies in it, is free from the rule in all scopes.',
        'What is excepted stays among the findings and says so.',
        'It ends by itself, and can be revoked before.',
      ]}
      reason="Reason"
      confirm="Grant"
      done="The exception holds from now on."
      problem={problem}
      act={async ({ reason, by }) => {
        await change(
          GrantExceptionDocument,
          { policyId, subjectId, reason, approver: by, until: endOfDay(day) ?? '' },
          ['PolicyException', 'PolicyFinding'],
        );
        props.onDone();
      }}
      onClose={props.onClose}
    >
      {props.policyId === undefined && (
        <Select
          label="Policy"
          searchable
          required
          value={policyId || null}
          data={rules.map(([value, title]) => ({ value, label: `${title} (${value})` }))}
          onChange={(value) => setPolicy(value ?? '')}
        />
      )}
      {props.subjectId === undefined && (
        <SubjectPicker
          label="What is freed"
          description="A domain, a product or a dataset"
          kinds={['DATASET', 'DATA_PRODUCT', 'DOMAIN']}
          value={subjectId}
          onChange={setSubject}
        />
      )}
      <LastDay day={day} now={now} onChange={setDay} />
    </AskDialog>
  );
}
