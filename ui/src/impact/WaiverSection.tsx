import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { DomainWaiversDocument } from '../api/generated';
import { Failed } from '../ui/States';
import { WaiverLine } from './WaiverLine';

// An empty list names no type: without this a waiver that is given would not bring it up to date.
const WAIVERS = { additionalTypenames: ['ImpactWaiver'] };

interface Props {
  domains: readonly string[];
  subjects: readonly string[];
  onRevoked: () => void;
}

/** What the domains that are hit said before of what changes, also what holds no longer. */
export function WaiverSection({ domains, subjects, onRevoked }: Props) {
  if (domains.length === 0) return null;
  return (
    <section aria-labelledby="waivers">
      <Title order={2} size="h4" mb="sm" id="waivers">
        Waivers for this
      </Title>
      <Stack gap="xs">
        {domains.map((domain) => (
          <DomainWaivers key={domain} domain={domain} subjects={subjects} onRevoked={onRevoked} />
        ))}
      </Stack>
    </section>
  );
}

function DomainWaivers({ domain, subjects, onRevoked }: Omit<Props, 'domains'> & { domain: string }) {
  const [{ data, error }, again] = useQuery({
    query: DomainWaiversDocument,
    variables: { domain },
    context: WAIVERS,
  });
  if (error && !data) return <Failed error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  const about = (data?.waivers ?? []).filter((each) => subjects.includes(each.subjectId));
  if (about.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {domain}: {data ? 'none given' : 'loading…'}
      </Text>
    );
  }
  return about.map((waiver) => <WaiverLine key={waiver.id} waiver={waiver} onRevoked={onRevoked} />);
}
