import { Failed } from '../../ui/States';
import { KIND_MARKS, LEVEL_SIGNS } from '../../classification/levels';
import { countLevels, type SensitivityOf } from '../data/sensitivity';
import type { Loaded } from '../data/useAnswer';
import type { PictureNode } from '../model/types';
import classes from './explorer.module.css';

interface Props {
  sensitivity: Loaded<SensitivityOf>;
  nodes: readonly PictureNode[];
  /** Whether the picture is of an earlier time. */
  isPast: boolean;
}

/** What the signs of the classification mean, and how many datasets have each. */
export function SensitivityLegend({ sensitivity, nodes, isPast }: Props) {
  const { data, error, again } = sensitivity;
  if (error) return <Failed error={error} retry={again} />;
  const datasets = nodes.filter((node) => node.kind === 'dataset');
  const hidden = datasets.filter((node) => node.isRedacted).length;
  const ids = datasets.filter((node) => !node.isRedacted).map(({ id }) => id);
  const { levels, personal, unknown } = countLevels(data ?? new Map(), ids);
  return (
    <div className={classes.status} role="status" aria-label="Legend of the classification">
      {!data && <span>Loading the classification…</span>}
      {data && (
        <>
          <span>Classification{isPast && ' of now'}:</span>
          {levels.map(({ level, count }) => (
            <span key={level}>
              <b aria-hidden>{LEVEL_SIGNS[level].mark}</b> {LEVEL_SIGNS[level].word}: {count}
            </span>
          ))}
          <span>
            <b aria-hidden>{KIND_MARKS.personal}</b> personal data: {personal},{' '}
            <b aria-hidden>{KIND_MARKS.special}</b> where some is of a special category
          </span>
          <span>nothing known: {unknown}</span>
          {hidden > 0 && <span>hidden from you: {hidden}</span>}
          {!ids.length && <span>Only datasets and columns have a classification.</span>}
        </>
      )}
    </div>
  );
}
