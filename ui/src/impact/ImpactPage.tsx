import { Alert, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { messageOf } from '../api/client';
import { Failed, Loading } from '../ui/States';
import { labelOf } from '../ui/ids';
import { addressOf, stepsOf } from './address';
import { isAboutProposal } from './complaints';
import { ImpactResult } from './ImpactResult';
import { ProposalForm } from './ProposalForm';
import type { Proposal } from './proposal';
import { kindsFor, missing } from './steps';
import { MOST_HITS, useImpact } from './useImpact';

/** Says what a change would break, before it is made. */
export function ImpactPage() {
  const address = useSearch({ from: '/impact' });
  const navigate = useNavigate({ from: '/impact' });
  const { assessment, run, cancel, clear } = useImpact();
  const way = address.way ?? 'steps';
  const steps = stepsOf(address);
  const said = JSON.stringify(steps);
  // What this page wrote into the address itself must not begin the form anew.
  const [own, setOwn] = useState(said);
  const [form, setForm] = useState(0);
  const subject = address.subject;
  useDocumentTitle(subject ? `Impact of ${labelOf(subject)} · Headwater` : 'Impact · Headwater');

  if (own !== said) {
    setOwn(said);
    setForm(form + 1);
  }

  useEffect(() => {
    const linked = JSON.parse(said) as typeof steps;
    if (way !== 'steps') return;
    if (linked.length && linked.every((step) => missing(step).length === 0))
      run({ way: 'steps', steps: linked });
    else clear();
  }, [said, way, run, clear]);

  function submit(proposal: Proposal) {
    if (proposal.way !== 'steps') {
      run(proposal);
      return;
    }
    const next = { ...addressOf(proposal.steps), way: undefined };
    const nextSaid = JSON.stringify(stepsOf(next));
    if (nextSaid === said) run(proposal);
    else {
      setOwn(nextSaid);
      void navigate({ search: next });
    }
  }

  const failure = assessment.state === 'failed' ? assessment.error : undefined;
  const complains = failure !== undefined && isAboutProposal(failure);
  const report =
    assessment.state === 'done'
      ? assessment.report
      : assessment.state === 'running'
        ? assessment.before
        : undefined;
  return (
    <Stack gap="lg" maw={1100} mx="auto">
      <div>
        <Title order={1} size="h2">
          Impact
        </Title>
        <Text c="dimmed">Say what you want to change, and see who would be hit and whom to talk to.</Text>
      </div>
      <ProposalForm
        key={form}
        way={way}
        steps={
          steps.length
            ? steps
            : [{ subject: subject ?? '', kind: kindsFor(subject ?? '')[0] ?? 'COLUMN_DROPPED' }]
        }
        subject={subject}
        isRunning={assessment.state === 'running'}
        complaint={complains ? messageOf(failure) : undefined}
        onWay={(next) => {
          clear();
          void navigate({ search: { ...address, way: next === 'steps' ? undefined : next }, replace: true });
        }}
        onSubmit={submit}
        onCancel={cancel}
      />
      {assessment.state === 'running' && !report && <Loading label="Looking for who is hit" lines={5} />}
      {assessment.state === 'cancelled' && (
        <Alert color="gray" role="status">
          Cancelled. Nothing was changed; ask again when you like.
        </Alert>
      )}
      {assessment.state === 'failed' && !complains && (
        <Failed error={failure} retry={() => run(assessment.proposal)} />
      )}
      {report && (assessment.state === 'done' || assessment.state === 'running') && (
        <ImpactResult
          report={report}
          proposal={assessment.proposal}
          waiting={assessment.state === 'running'}
          onRefresh={() => run(assessment.proposal)}
          onMoreHits={assessment.state === 'done' ? () => run(assessment.proposal, MOST_HITS) : undefined}
        />
      )}
    </Stack>
  );
}
