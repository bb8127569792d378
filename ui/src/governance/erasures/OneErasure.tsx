import { Button, Group, Paper, Progress, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { codeOf } from '../../api/client';
import {
  ErasureDetailDocument,
  type ErasureDetailQuery,
  type ErasureWholeFragment,
} from '../../api/generated';
import { Answered } from '../../dataset/Answered';
import { counted } from '../../ui/counted';
import { Tint } from '../../dataset/Tint';
import { EntityLink } from '../../ui/EntityLink';
import { PageLink } from '../../ui/PageLink';
import { Notice } from '../../ui/Notice';
import { Empty, Partial } from '../../ui/States';
import { Time } from '../../ui/Time';
import classes from '../Governance.module.css';
import { inOrder, nextOf, settled, STATE_SIGNS } from './progress';
import { SettleDialog } from './SettleDialog';

type Step = ErasureWholeFragment['steps'][number];

/** One request to erase: every place, in the order to erase it, with who has to and whether they did. */
export function OneErasure({ id }: { id: string }) {
  const [{ data, error }, again] = useQuery({
    query: ErasureDetailDocument,
    variables: { id },
    context: CONTEXT,
  });
  const [settling, setSettling] = useState<Step>();
  const erasure = data?.erasure;
  return (
    <>
      <Text size="sm" mb={4}>
        <PageLink to="/governance/erasures">All erasures</PageLink>
      </Text>
      <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
        {erasure ? `Erasure ${erasure.subject}` : 'Erasure'}
      </Title>
      {codeOf(error) === 'NOT_FOUND' ? (
        <Empty title="There is no such erasure">It may be of another catalog.</Empty>
      ) : (
        <Answered value={erasure} error={error} retry={again} label="Loading the erasure">
          {(whole) => (
            <>
              <Drift drift={whole.drift} />
              <Whole erasure={whole} onSettle={setSettling} />
            </>
          )}
        </Answered>
      )}
      {settling && <SettleDialog id={id} step={settling} onClose={() => setSettling(undefined)} />}
    </>
  );
}

export const ERASURE_TYPES = ['Erasure', 'ErasureStep'];
const CONTEXT = { additionalTypenames: ERASURE_TYPES };

function Whole(props: { erasure: ErasureWholeFragment; onSettle: (step: Step) => void }) {
  const { column, columnName, startedAt, startedBy, isComplete, completedAt, steps } = props.erasure;
  const done = settled(steps);
  const next = nextOf(steps);
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm">
          by <EntityLink id={column}>{columnName}</EntityLink>, started <Time at={startedAt} /> by {startedBy}
        </Text>
        <Group gap="xs" mt={4}>
          <Tint color={isComplete ? 'teal' : 'orange'}>{isComplete ? '✓ complete' : 'under way'}</Tint>
          <Text size="sm" role="status">
            {done} of {counted(steps.length, 'step')} settled
            {completedAt && (
              <>
                , complete <Time at={completedAt} />
              </>
            )}
          </Text>
        </Group>
        <Progress
          value={steps.length ? (100 * done) / steps.length : 100}
          size="sm"
          mt={6}
          maw={420}
          aria-label="Settled steps"
        />
      </div>
      <ol className={classes.list} aria-label="Steps, in the order to erase">
        {inOrder(steps).map((step) => (
          <StepItem
            key={`${step.order} ${step.datasetName}`}
            step={step}
            isNext={step === next}
            onSettle={() => props.onSettle(step)}
          />
        ))}
      </ol>
    </Stack>
  );
}

/** What came or went since the steps were planned: where the data goes now and did not then. */
function Drift({ drift }: { drift: ErasureDetailQuery['erasure']['drift'] }) {
  const { isSame, added, removed, partialReason } = drift;
  if (isSame && !partialReason) return null;
  return (
    <>
      {partialReason && <Partial reason={partialReason} />}
      {!isSame && (
        <Notice color="yellow" role="status" title="The data goes other ways since this was planned">
          {added.length + removed.length === 0 && 'The same datasets, but other columns of them.'}
          <ul className={classes.list}>
            {[
              ...added.map((id) => ['+', 'new', id] as const),
              ...removed.map((id) => ['−', 'gone', id] as const),
            ].map(([sign, word, id]) => (
              <li key={`${word} ${id}`}>
                <b aria-hidden>{sign} </b>
                {word}: <EntityLink id={id} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function StepItem({ step, isNext, onSettle }: { step: Step; isNext: boolean; onSettle: () => void }) {
  const { dataset, datasetName, columns, order, owner, domain, state, note, by, at } = step;
  const { word, mark, color } = STATE_SIGNS[state];
  return (
    <Paper withBorder p="sm" component="li" className={classes.text}>
      <Group justify="space-between" align="start" gap="xs">
        <div style={{ flex: '1 1 280px', minWidth: 0 }}>
          <Group gap="xs">
            <Text span size="sm" c="dimmed">
              {order}.
            </Text>
            <Text span size="sm" fw={600}>
              {dataset ? <EntityLink id={dataset}>{datasetName}</EntityLink> : <i>{datasetName}</i>}
            </Text>
            <Tint color={color}>
              <span aria-hidden>{mark} </span>
              {word}
            </Tint>
            {isNext && <Tint color="blue">next</Tint>}
          </Group>
          <Text size="sm">Columns: {columns.join(', ') || 'none is named'}</Text>
          <Text size="sm" c="dimmed">
            {owner ?? 'nobody known owns it'}
            {domain && ` in ${domain}`}
          </Text>
          {note && (
            <Text size="sm">
              “{note}” {by} <Time at={at} />
            </Text>
          )}
        </div>
        {dataset && (
          <Button size="compact-sm" variant="default" onClick={onSettle}>
            {state === 'OPEN' ? 'Settle…' : 'Change…'}
            <VisuallyHidden> {datasetName}</VisuallyHidden>
          </Button>
        )}
      </Group>
    </Paper>
  );
}
