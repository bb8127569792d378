import { useActions, type Side } from './actions';
import classes from './side.module.css';

interface Props {
  id: string;
  label: string;
  side: Side;
  hidden: number;
  isExpanded: boolean;
}

/** Shows the neighbours of one side that are not shown, or takes back those that were asked for. */
export function SideButton({ id, label, side, hidden, isExpanded }: Props) {
  const actions = useActions();
  if (!hidden && !isExpanded) return null;
  const way = side === 'up' ? 'upstream' : 'downstream';
  return (
    <button
      type="button"
      className={classes.side}
      data-side={side}
      title={hidden ? `Show ${hidden} more ${way}` : `Fold what is ${way}`}
      aria-label={hidden ? `Show ${hidden} more ${way} of ${label}` : `Fold what is ${way} of ${label}`}
      onClick={() => (hidden ? actions.expand(id, side) : actions.collapse(id, side))}
    >
      {hidden ? `+${hidden}` : '−'}
    </button>
  );
}
