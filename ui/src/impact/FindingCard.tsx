import { Anchor, Badge, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { EntityLink } from '../ui/EntityLink';
import type { Finding } from './groups';
import { HitPath } from './HitPath';
import { SeverityBadge } from './SeverityBadge';
import { GiveWaiver } from './GiveWaiver';
import { WaiverLine } from './WaiverLine';
import { hitsText } from './words';

const FEW = 3;

interface Props {
  finding: Finding;
  /** Domains that may waive it. */
  domains: readonly string[];
  /** A waiver was given or revoked: the answer may be another. */
  onWaived: () => void;
  /** Asks for as many hits as there are; undefined when no more can be told. */
  onMoreHits: (() => void) | undefined;
}

/** What one step comes to: the rule, what to do instead, and the way to everybody whom it reaches. */
export function FindingCard({ finding, domains, onWaived, onMoreHits }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? finding.hits : finding.hits.slice(0, FEW);
  const { place } = finding;
  return (
    <Paper withBorder p="sm">
      <Stack gap={6}>
        <Group gap="xs">
          <SeverityBadge severity={finding.severity} />
          <Title order={3} size="h5">
            <Code fz="sm">{finding.rule}</Code>
          </Title>
          {place && (
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {place.file}, line {place.line}, column {place.column}
            </Text>
          )}
        </Group>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {finding.message}
        </Text>
        {finding.remedy && (
          <Text size="sm">
            <b>Instead:</b> {finding.remedy}
          </Text>
        )}
        <Text size="sm">
          Changes: <EntityLink id={finding.subjectId} />
        </Text>
        {finding.waiver && <WaiverLine waiver={finding.waiver} onRevoked={onWaived} />}
        {finding.hits.length > 0 && (
          <>
            <Text size="sm" fw={600}>
              {hitsText(finding.totalHits, shown.length)}
            </Text>
            <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
              {shown.map((hit) => (
                <HitPath key={hit.consumerId} hit={hit} />
              ))}
            </Stack>
          </>
        )}
        <Group gap="md">
          {finding.hits.length > shown.length && (
            <Anchor component="button" type="button" size="sm" onClick={() => setAll(true)}>
              Show {finding.hits.length - shown.length} more
            </Anchor>
          )}
          {shown.length === finding.hits.length && finding.totalHits > finding.hits.length && onMoreHits && (
            <Anchor component="button" type="button" size="sm" onClick={onMoreHits}>
              Load the other {finding.totalHits - finding.hits.length}
            </Anchor>
          )}
          {finding.severity !== 'SAFE' && domains.length > 0 && (
            <GiveWaiver finding={finding} domains={domains} onGiven={onWaived} />
          )}
          {finding.severity === 'SAFE' && finding.totalHits > 0 && !finding.waiver && (
            <Badge variant="outline" color="gray" c="var(--mantine-color-text)" size="sm" tt="none">
              nothing needs doing
            </Badge>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
