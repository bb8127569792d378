import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { change } from '../api/client';
import { WithdrawClassificationDocument, type ColumnProofFragment } from '../api/generated';
import { AskDialog } from '../ui/AskDialog';
import { Time } from '../ui/Time';
import classes from './Classification.module.css';
import { saidText, sourceText } from './proofs';
import { CLASSIFICATION_TYPES } from './types';
import { useTaxonomy } from './useTaxonomy';

type Statement = ColumnProofFragment['sources'][number];

/** What is said, by whom; what people decided can be withdrawn. */
export function Statements({ sources, mayGovern }: { sources: readonly Statement[]; mayGovern: boolean }) {
  const [withdrawing, setWithdrawing] = useState<Statement>();
  const titles = new Map(useTaxonomy()?.kinds.map(({ id, title }) => [id, title.toLowerCase()]));
  return (
    <>
      <ul className={classes.list} aria-label="What is said">
        {sources.map((statement, index) => (
          <li key={statement.decisionId ?? index}>
            <Group gap="xs" justify="space-between" align="start" wrap="nowrap">
              <Text size="sm">
                <b>{saidText(statement, titles)}</b> says {sourceText(statement)}
                {statement.at && (
                  <>
                    {' '}
                    <Time at={statement.at} />
                  </>
                )}
                {statement.reason && `: “${statement.reason}”`}
              </Text>
              {mayGovern && statement.decisionId && (
                <Button
                  size="compact-xs"
                  variant="default"
                  flex="none"
                  onClick={() => setWithdrawing(statement)}
                >
                  Withdraw…<VisuallyHidden> what {sourceText(statement)} says</VisuallyHidden>
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {withdrawing?.decisionId && (
        <AskDialog
          title="Withdraw a decision"
          sentences={[
            `“${saidText(withdrawing, titles)}” counts no longer.`,
            'An earlier decision about the same, contracts and tags count again, and what was inherited from it downstream follows at once.',
          ]}
          reason="Reason"
          confirm="Withdraw"
          done="The decision is withdrawn."
          act={({ reason, by }) =>
            change(
              WithdrawClassificationDocument,
              { id: withdrawing.decisionId ?? '', reason, by },
              CLASSIFICATION_TYPES,
            )
          }
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </>
  );
}
