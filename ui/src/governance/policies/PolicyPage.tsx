import { Badge, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { holds } from '../../access/roles';
import { useViewer } from '../../access/useViewer';
import { PolicyFindingCountDocument, PolicyRuleDocument } from '../../api/generated';
import { Answered } from '../../dataset/Answered';
import { counted } from '../../ui/counted';
import { PageLink } from '../../ui/PageLink';
import { Empty } from '../../ui/States';
import { POLICY_CONTEXT } from './PoliciesPage';
import { RetireDialog } from './RetireDialog';
import { Versions } from './Versions';
import { Wording } from './Wording';

/** One rule in all its scopes: what it asks, since when, and how it came to be so. */
export function PolicyPage() {
  const { id } = useSearch({ from: '/governance/policy' });
  const [{ data, error }, again] = useQuery({
    query: PolicyRuleDocument,
    variables: { id },
    context: POLICY_CONTEXT,
  });
  const viewer = useViewer();
  const mayGovern = Boolean(viewer && holds(viewer, 'governance'));
  const [retiring, setRetiring] = useState<string>();
  const rule = data?.policy;
  useDocumentTitle(`${rule?.wordings[0]?.title ?? id} · Headwater`);
  if (data && !rule) {
    return (
      <>
        <Title order={1} size="h2">
          Policy not found
        </Title>
        <Empty title="There never was a policy of this id">
          <Code>{id}</Code> <PageLink to="/governance/policies">See all policies</PageLink>
        </Empty>
      </>
    );
  }
  return (
    <>
      <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
        {rule?.wordings[0]?.title ?? id}
      </Title>
      <Answered value={rule} error={error} retry={again} label="Loading the policy">
        {({ wordings, versions }) => (
          <Stack gap="lg">
            <Group gap="xs">
              <Code>{id}</Code>
              {wordings.length === 0 && (
                <Badge variant="default" tt="none" radius="sm">
                  retired: it holds nowhere
                </Badge>
              )}
              {mayGovern && wordings.length > 0 && <FindingCount id={id} />}
            </Group>
            {wordings.map((wording) => (
              <Paper key={wording.scope} withBorder p="md" component="section" aria-label={wording.scope}>
                <Wording
                  wording={wording}
                  mayGovern={mayGovern}
                  onRetire={() => setRetiring(wording.scope)}
                />
              </Paper>
            ))}
            <Versions versions={versions} isStarter={wordings.some((each) => each.isStarter)} />
          </Stack>
        )}
      </Answered>
      {retiring !== undefined && (
        <RetireDialog id={id} scope={retiring} onClose={() => setRetiring(undefined)} />
      )}
    </>
  );
}

function FindingCount({ id }: { id: string }) {
  const [{ data }] = useQuery({
    query: PolicyFindingCountDocument,
    variables: { id },
    context: POLICY_CONTEXT,
  });
  if (!data) return null;
  const { totalCount } = data.policyFindings;
  return (
    <Text size="sm">
      {totalCount ? (
        <PageLink to="/governance/findings" search={{ policy: id }}>
          {counted(totalCount, 'finding')} now
        </PageLink>
      ) : (
        'nothing breaks it now'
      )}
    </Text>
  );
}
