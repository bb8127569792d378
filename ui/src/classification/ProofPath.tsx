import { Text } from '@mantine/core';
import { JobLinks } from '../dataset/JobLinks';
import { columnName, transformationWords } from '../dataset/columns/words';
import { EntityLink } from '../ui/EntityLink';
import { datasetOfColumn, isHidden, labelOf } from '../ui/ids';
import classes from './Classification.module.css';
import type { Step } from './proofs';

/** The way of data from an origin, column by column, with what moved it. */
export function ProofPath({ steps, label }: { steps: readonly Step[]; label: string }) {
  const first = steps[0];
  if (!first) return null;
  return (
    <ol className={classes.path} aria-label={label}>
      <li>
        <ColumnName id={first.from} />{' '}
        <Text span size="sm" c="dimmed">
          (the origin)
        </Text>
      </li>
      {steps.map((step) => (
        <li key={`${step.from} ${step.to}`}>
          <ColumnName id={step.to} />
          <How step={step} />
        </li>
      ))}
    </ol>
  );
}

/** One step: from which column to which. */
export function ProofStep({ step }: { step: Step }) {
  return (
    <>
      <ColumnName id={step.from} /> → <ColumnName id={step.to} />
      <How step={step} />
    </>
  );
}

function How({ step }: { step: Step }) {
  return (
    <Text size="xs" c="dimmed">
      by <JobLinks jobs={step.jobs} most={3} />; {transformationWords(step.transformations).join(', ')}
    </Text>
  );
}

function ColumnName({ id }: { id: string }) {
  if (isHidden(id)) return <EntityLink id={id} />;
  return (
    <Text span size="sm">
      <EntityLink id={id}>{columnName(labelOf(id))}</EntityLink> of{' '}
      <EntityLink id={datasetOfColumn(id) ?? id} />
    </Text>
  );
}
