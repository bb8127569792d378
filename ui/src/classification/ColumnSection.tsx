import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { holds } from '../access/roles';
import { useViewer } from '../access/useViewer';
import { ColumnClassificationDocument, type ColumnProofFragment } from '../api/generated';
import { Answered } from '../dataset/Answered';
import { counted } from '../ui/counted';
import { EntityLink } from '../ui/EntityLink';
import { Fold } from '../entity/Fold';
import { datasetOfColumn } from '../ui/ids';
import { Partial } from '../ui/States';
import classes from './Classification.module.css';
import { ClassifyDialog } from './ClassifyDialog';
import { KindBadges, LevelBadge } from './LevelBadge';
import { ProofPath, ProofStep } from './ProofPath';
import { proofsOf } from './proofs';
import { Statements } from './Statements';
import { CLASSIFICATION_CONTEXT } from './types';
import { Notice } from '../ui/Notice';

/** How sensitive a column is and why: who says so, or the way from where it was said. */
export function ColumnSection({ id, path }: { id: string; path: string }) {
  const [{ data, error }, again] = useQuery({
    query: ColumnClassificationDocument,
    variables: { id },
    context: CLASSIFICATION_CONTEXT,
  });
  const viewer = useViewer();
  const [deciding, setDeciding] = useState(false);
  const mayGovern = Boolean(viewer && holds(viewer, 'governance'));
  const column = data?.node?.__typename === 'Column' ? data.node : undefined;
  if (data && !column) return null;
  return (
    <section aria-labelledby="classification">
      <Group justify="space-between" mt="sm" gap="xs">
        <Title order={3} size="h5" id="classification">
          Classification
        </Title>
        {mayGovern && (
          <Button size="compact-sm" variant="default" onClick={() => setDeciding(true)}>
            Decide…
          </Button>
        )}
      </Group>
      <Answered value={column?.classification} error={error} retry={again} label="Loading the classification">
        {(found) => <Found found={found} mayGovern={mayGovern} />}
      </Answered>
      {deciding && <ClassifyDialog subject={id} name={path} isColumn onClose={() => setDeciding(false)} />}
    </section>
  );
}

function Found({ found, mayGovern }: { found: ColumnProofFragment; mayGovern: boolean }) {
  const { level, kinds, isDeclared, isInferred, sources, inferred, barriers, influences, findings } = found;
  const proofs = proofsOf(inferred);
  const says = [isDeclared && 'said', isInferred && 'inferred'].filter(Boolean).join(' and ');
  return (
    <>
      <Group gap="xs" mt={4} role="group" aria-label="What it is">
        <LevelBadge level={level} />
        <KindBadges kinds={kinds} />
        <Text span size="sm" c="dimmed">
          {says || 'nobody says anything of it, nor of what it is made from'}
        </Text>
      </Group>
      {found.isPartial && <Partial reason={found.partialReason} />}
      {findings.map(({ rule, message }) => (
        <Notice key={rule} color="orange" my="xs" p="xs" title="This cannot be">
          {message}
        </Notice>
      ))}
      {proofs.map(({ what, originId, path, partialReason }, index) => (
        <div key={index} style={{ marginTop: 8 }}>
          <Text size="sm">
            <b>{what.join(', ')}</b>{' '}
            {originId ? (
              <>
                from <EntityLink id={originId} /> of <EntityLink id={datasetOfColumn(originId) ?? originId} />
                , {counted(path.length, 'step')}:
              </>
            ) : (
              'from farther away than is followed'
            )}
          </Text>
          {partialReason && <Partial reason={partialReason} />}
          <ProofPath steps={path} label={`Why it is ${what.join(', ')}`} />
        </div>
      ))}
      {sources.length > 0 && <Statements sources={sources} mayGovern={mayGovern} />}
      {barriers.length > 0 && (
        <Fold title={`Stopped on the way: ${barriers.length}`}>
          {() => (
            <ul className={classes.list}>
              {barriers.map(({ step, stoppedLevel, stoppedKinds, decisionId }) => (
                <li key={`${step.from} ${step.to}`}>
                  <Group gap={6}>
                    {stoppedLevel && <LevelBadge level={stoppedLevel} />}
                    <KindBadges kinds={stoppedKinds} />
                    <Text span size="sm" c="dimmed">
                      {decisionId ? 'stopped by a decision' : 'stopped by the transformation'}
                    </Text>
                  </Group>
                  <ProofStep step={step} />
                </li>
              ))}
            </ul>
          )}
        </Fold>
      )}
      {influences.length > 0 && (
        <Fold title={`Only influenced by: ${influences.length}`}>
          {() => (
            <>
              <Text size="sm" c="dimmed">
                A filter, join or sort by these decides which rows there are; their values do not come here,
                so nothing is inherited.
              </Text>
              <ul className={classes.list}>
                {influences.map(({ step, level: of, kinds: some }) => (
                  <li key={`${step.from} ${step.to}`}>
                    <Group gap={6}>
                      {of && <LevelBadge level={of} />}
                      <KindBadges kinds={some} />
                    </Group>
                    <ProofStep step={step} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Fold>
      )}
    </>
  );
}
