import { Text } from '@mantine/core';
import type { ReportRowPartsFragment } from '../../api/generated';
import { EntityLink } from '../../ui/EntityLink';
import classes from '../Governance.module.css';

/** How data came to where a row says it is, step by step from its origin. */
export function Proof({ steps }: { steps: ReportRowPartsFragment['proof'] }) {
  return (
    <ol className={classes.path} aria-label="Proof, from the origin">
      {steps.map(({ from, to, fromText, toText, how, jobs }, index) => (
        <li key={`${fromText} ${toText} ${index}`}>
          <Text size="sm" span>
            <End id={from} text={fromText} /> → <End id={to} text={toText} />
          </Text>
          <Text size="xs" c="dimmed">
            {how.length > 0 && `${how.map((each) => each.toLowerCase()).join(', ')} · `}
            {jobs.length
              ? 'by '
              : from === null || to === null
                ? 'its jobs are hidden, too'
                : 'stated without a job'}
            {jobs.map((job, at) => (
              <span key={job}>
                {at > 0 && ', '}
                <EntityLink id={job} />
              </span>
            ))}
          </Text>
        </li>
      ))}
    </ol>
  );
}

function End({ id, text }: { id: string | null; text: string }) {
  return id === null ? <i title="You may not see this">{text}</i> : <EntityLink id={id}>{text}</EntityLink>;
}
