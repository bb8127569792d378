import { HEAD_MIDDLE, rowMiddle, type Box } from '../layout/measure';
import classes from './explorer.module.css';

/**
 * Where edges end on a box. Plain elements with the names that React Flow looks for: its own component
 * subscribes to the store, twice for each row of each box. The same places are told by 'handlesOf', for edges that
 * are drawn before these are measured.
 */
export function Ends({ box, linked }: { box: Box; linked: ReadonlySet<string> }) {
  const ids = ['', ...(box.rows ?? []).map((row) => row.id).filter((id) => linked.has(id))];
  return ids.map((id) => {
    const top = id ? rowMiddle(box, id) : HEAD_MIDDLE;
    return [
      <span
        key={`in ${id}`}
        className={`${classes.end} target`}
        data-handleid={`in ${id}`}
        data-handlepos="left"
        style={{ top, left: -4 }}
      />,
      <span
        key={`out ${id}`}
        className={`${classes.end} source`}
        data-handleid={`out ${id}`}
        data-handlepos="right"
        style={{ top, right: 0 }}
      />,
    ];
  });
}
