import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Partial } from '../ui/States';
import { ConsumersSection } from './ConsumersSection';
import { FindingCard } from './FindingCard';
import { domainsHit, type Report } from './groups';
import classes from './Impact.module.css';
import { MarkdownDialog } from './MarkdownDialog';
import type { Proposal } from './proposal';
import { Verdict } from './Verdict';
import { WaiverSection } from './WaiverSection';

interface Props {
  report: Report;
  proposal: Proposal;
  /** It is being asked anew. */
  waiting: boolean;
  onRefresh: () => void;
  onMoreHits: (() => void) | undefined;
}

/** The verdict first, then who is hit, then why. */
export function ImpactResult({ report, proposal, waiting, onRefresh, onMoreHits }: Props) {
  const [isOpen, { open, close }] = useDisclosure();
  const domains = domainsHit(report.consumers);
  return (
    <Stack gap="lg" className={classes.text}>
      <Verdict report={report} waiting={waiting} />
      <Group gap="sm" mt={-8}>
        <Button variant="default" size="compact-sm" onClick={open}>
          Copy as Markdown…
        </Button>
        <Button variant="default" size="compact-sm" onClick={onRefresh} loading={waiting}>
          Ask again
        </Button>
      </Group>
      <MarkdownDialog proposal={proposal} isOpen={isOpen} onClose={close} />
      {report.isPartial && <Partial reason={report.partialReason} />}
      <ConsumersSection report={report} />
      <section aria-labelledby="findings">
        <Title order={2} size="h4" mb="sm" id="findings">
          Findings
        </Title>
        {report.findings.length === 0 && <Text size="sm">Nothing is different from what is registered.</Text>}
        <Stack gap="sm">
          {report.findings.map((finding, index) => (
            <FindingCard
              key={`${finding.rule} ${finding.subjectId} ${index}`}
              finding={finding}
              domains={domains}
              onWaived={onRefresh}
              onMoreHits={onMoreHits}
            />
          ))}
        </Stack>
      </section>
      <WaiverSection
        domains={domains}
        subjects={report.findings.map((each) => each.subjectId)}
        onRevoked={onRefresh}
      />
    </Stack>
  );
}
