import { Fragment } from 'react';
import { EntityLink } from '../ui/EntityLink';
import classes from './Governance.module.css';
import { subjectParts } from './words';

/** What a finding or an exception is about, with links to what has a page. */
export function SubjectLinks({ id }: { id: string }) {
  return (
    <span className={classes.subject}>
      {subjectParts(id).map((part, index) => (
        <Fragment key={index}>
          {'id' in part ? <EntityLink id={part.id} /> : <span>{part.words}</span>}
        </Fragment>
      ))}
    </span>
  );
}
