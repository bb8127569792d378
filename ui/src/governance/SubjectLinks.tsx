import { Fragment } from 'react';
import { EntityLink } from '../ui/EntityLink';
import { subjectParts } from './words';

/** What a finding or an exception is about, with links to what has a page. */
export function SubjectLinks({ id }: { id: string }) {
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      {subjectParts(id).map((part, index) => (
        <Fragment key={index}>
          {'id' in part ? <EntityLink id={part.id} /> : <span>{part.words}</span>}
        </Fragment>
      ))}
    </span>
  );
}
