import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Needs } from '../../access/Needs';
import { ask, messageOf } from '../../api/client';
import { PolicyDryRunDocument, PolicyFindingsNowDocument, PolicyRuleDocument } from '../../api/generated';
import { isAboutProposal } from '../../impact/complaints';
import { TextProposal } from '../../impact/TextProposal';
import { Failed, Loading } from '../../ui/States';
import { ruleIds } from './compare';
import { DryRunResult, type DryRun } from './DryRunResult';
import { ModelReference } from './ModelReference';
import { PublishDialog } from './PublishDialog';
import { policyYaml, TEMPLATE } from './yaml';

/** Where a policy is written, tried over everything, and published. */
export function DraftPage() {
  const { policy, scope } = useSearch({ from: '/governance/draft' });
  useDocumentTitle('Try a policy · Headwater');
  return (
    <Needs role="governance" title="Try a policy">
      <Title order={1} size="h2">
        Try a policy
      </Title>
      <Text c="dimmed" mb="md" maw={720}>
        Write or paste a file of policies. A dry run tells what it would find and refuse over everything that
        the catalog knows, and changes nothing.
      </Text>
      {policy ? (
        <FromPolicy key={`${policy} ${scope}`} id={policy} scope={scope} />
      ) : (
        <Draft start={TEMPLATE} />
      )}
    </Needs>
  );
}

/** Begins with a policy as it stands: the file it was published in, else its wording written out. */
function FromPolicy({ id, scope }: { id: string; scope: string | undefined }) {
  const [{ data, error }, again] = useQuery({ query: PolicyRuleDocument, variables: { id } });
  if (!data) return error ? <Failed error={error} retry={again} /> : <Loading label="Loading the policy" />;
  const version = data.policy?.versions.find((each) => !scope || each.scope === scope);
  const wording = data.policy?.wordings.find((each) => !scope || each.scope === scope);
  const start = version?.source ?? (wording ? policyYaml(wording) : TEMPLATE);
  return (
    <Draft
      start={start}
      note={
        version?.source
          ? 'This is the file as it was published last; everything in it is published again with it.'
          : wording
            ? 'This is its wording written out. Its examples are not known here: add your own.'
            : 'There is no such policy now; this is an example to begin with.'
      }
    />
  );
}

function Draft({ start, note }: { start: string; note?: string }) {
  const [text, setText] = useState(start);
  const [file, setFile] = useState('');
  const [result, setResult] = useState<DryRun>();
  const [error, setError] = useState<unknown>();
  const [isRunning, setRunning] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const [isModelOpen, setModelOpen] = useState(false);
  const complaint = error !== undefined && isAboutProposal(error) ? messageOf(error) : undefined;
  const isStale = result !== undefined && result.source !== text;

  const run = async () => {
    setRunning(true);
    setError(undefined);
    try {
      const { policyDryRun } = await ask(PolicyDryRunDocument, { source: text });
      const now = await Promise.all(
        ruleIds(policyDryRun.policies).map((id) => ask(PolicyFindingsNowDocument, { id })),
      );
      setResult({ source: text, run: policyDryRun, now: now.map((each) => each.policyFindings) });
    } catch (cause) {
      setResult(undefined);
      setError(cause);
    }
    setRunning(false);
  };

  return (
    <Stack gap="md">
      <TextProposal
        label="Policies"
        description={note ?? 'YAML or JSON; this is an example to begin with.'}
        accept=".yaml,.yml,.json"
        file={file}
        text={text}
        complaint={complaint}
        onChange={(next, name) => {
          setText(next);
          setFile(name);
          setError(undefined);
        }}
      />
      <Group gap="sm">
        <Button loading={isRunning} disabled={!text.trim()} onClick={() => void run()}>
          Dry run
        </Button>
        <Button
          variant="default"
          disabled={!result || isStale || isRunning}
          onClick={() => setPublishing(true)}
        >
          Publish…
        </Button>
        <Text size="sm" c="dimmed">
          {isStale
            ? 'The text was changed since: run it again before you publish.'
            : !result && 'What is published was tried first.'}
        </Text>
      </Group>
      {error !== undefined && complaint === undefined && <Failed error={error} retry={() => void run()} />}
      {result && (
        <div aria-busy={isRunning} style={{ opacity: isStale ? 0.6 : 1 }}>
          <DryRunResult result={result} />
        </div>
      )}
      <div>
        <Anchor
          component="button"
          type="button"
          size="sm"
          aria-expanded={isModelOpen}
          onClick={() => setModelOpen(!isModelOpen)}
        >
          {isModelOpen ? 'Hide what expressions can ask about' : 'What can expressions ask about?'}
        </Anchor>
        {isModelOpen && <ModelReference />}
      </div>
      {isPublishing && result && (
        <PublishDialog result={result} onClose={() => setPublishing(false)} onDone={() => void run()} />
      )}
    </Stack>
  );
}
