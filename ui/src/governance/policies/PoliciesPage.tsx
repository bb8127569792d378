import { Button, Group, NativeSelect, Paper, Text, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { PoliciesDocument, type PolicyLineFragment } from '../../api/generated';
import { Answered } from '../../dataset/Answered';
import { counted } from '../../ui/counted';
import { ButtonLink } from '../../ui/ButtonLink';
import { PageLink } from '../../ui/PageLink';
import { Empty, Partial } from '../../ui/States';
import { EFFECTS, SEVERITIES, SUBJECTS, type PoliciesAddress } from '../address';
import classes from '../Governance.module.css';
import { EffectBadge, SeverityBadge } from '../SeverityBadge';
import { severityWord } from '../words';
import { filterPolicies, scopesOf } from './filter';

/** The rules that hold now. */
export function PoliciesPage() {
  const address = useSearch({ from: '/governance/policies' });
  const navigate = useNavigate({ from: '/governance/policies' });
  const [{ data, error }, again] = useQuery({
    query: PoliciesDocument,
    context: POLICY_CONTEXT,
  });
  useDocumentTitle('Policies · Headwater');
  const narrow = (change: PoliciesAddress) =>
    void navigate({ search: { ...address, ...change }, replace: true, resetScroll: false });
  return (
    <>
      <Group justify="space-between" align="start" mb="sm">
        <div>
          <Title order={1} size="h2">
            Policies
          </Title>
          <Text c="dimmed" maw={720}>
            A subject complies with every wording in whose scope it lies: a narrower scope can ask for more,
            never for less.
          </Text>
        </div>
        <ButtonLink to="/governance/draft" size="sm">
          Try a policy…
        </ButtonLink>
      </Group>
      <Answered value={data?.policies} error={error} retry={again} label="Loading the policies">
        {({ edges, totalCount }) => {
          const all = edges.map(({ node }) => node);
          const shown = filterPolicies(all, address);
          return (
            <>
              <Filters all={all} address={address} narrow={narrow} />
              {totalCount > all.length && (
                <Partial reason={`The first ${all.length} of ${totalCount} policies are looked at here.`} />
              )}
              <Text size="sm" c="dimmed" role="status" mb="xs">
                {counted(shown.length, 'policy', 'policies')} of {totalCount}
              </Text>
              {all.length === 0 && (
                <Empty title="No policy holds">
                  <PageLink to="/governance/draft">Write the first one.</PageLink>
                </Empty>
              )}
              {all.length > 0 && shown.length === 0 && (
                <Empty title="No policy fits">
                  <Button variant="default" size="compact-sm" onClick={() => void navigate({ search: {} })}>
                    Show all
                  </Button>
                </Empty>
              )}
              <ul className={classes.list} aria-label="Policies">
                {shown.map((each) => (
                  <PolicyItem key={`${each.id} ${each.scope}`} policy={each} />
                ))}
              </ul>
            </>
          );
        }}
      </Answered>
    </>
  );
}

/** Whatever a publication changes is asked for anew. */
export const POLICY_CONTEXT = { additionalTypenames: ['Policy', 'PolicyVersion', 'PolicyFinding'] };

interface FilterProps {
  all: readonly PolicyLineFragment[];
  address: PoliciesAddress;
  narrow: (change: PoliciesAddress) => void;
}

function Filters({ all, address, narrow }: FilterProps) {
  const any = { value: '', label: 'any' };
  const choices = (values: readonly string[]) => [
    any,
    ...values.map((value) => ({ value, label: severityWord(value) })),
  ];
  const scopes = scopesOf(all);
  return (
    <Group gap="sm" align="end" mb="sm" role="search">
      <TextInput
        label="Text"
        placeholder="Id, title, control or reference"
        value={address.find ?? ''}
        onChange={(event) => narrow({ find: event.currentTarget.value || undefined })}
        style={{ flex: '1 1 220px' }}
      />
      <NativeSelect
        label="Scope"
        value={address.scope ?? ''}
        data={[any, ...(address.scope && !scopes.includes(address.scope) ? [address.scope] : []), ...scopes]}
        onChange={(event) => narrow({ scope: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label="Severity"
        value={address.severity ?? ''}
        data={choices(SEVERITIES)}
        onChange={(event) =>
          narrow({ severity: SEVERITIES.find((each) => each === event.currentTarget.value) })
        }
      />
      <NativeSelect
        label="Effect"
        value={address.effect ?? ''}
        data={[any, { value: 'DENY', label: 'denies' }, { value: 'WARN', label: 'warns' }]}
        onChange={(event) => narrow({ effect: EFFECTS.find((each) => each === event.currentTarget.value) })}
      />
      <NativeSelect
        label="About"
        value={address.about ?? ''}
        data={choices(SUBJECTS)}
        onChange={(event) => narrow({ about: SUBJECTS.find((each) => each === event.currentTarget.value) })}
      />
    </Group>
  );
}

function PolicyItem({ policy }: { policy: PolicyLineFragment }) {
  const { id, title, scope, severity, effect, appliesTo, references, testCount, isStarter } = policy;
  return (
    <Paper withBorder p="sm" component="li" className={classes.text}>
      <Group gap="xs">
        <Title order={2} size="h5">
          <PageLink to="/governance/policy" search={{ id }}>
            {title}
          </PageLink>
        </Title>
        <SeverityBadge severity={severity} />
        <EffectBadge effect={effect} />
      </Group>
      <Text size="sm">
        <Text span size="sm" ff="monospace">
          {id}
        </Text>{' '}
        · {scope} · about {severityWord(appliesTo)}s · {counted(testCount, 'test')}
        {isStarter && ' · comes with Headwater'}
      </Text>
      {references.length > 0 && (
        <Text size="sm" c="dimmed">
          {references.join(', ')}
        </Text>
      )}
    </Paper>
  );
}
