import { Button } from '@mantine/core';
import { Time } from '../../ui/Time';
import { exact } from '../../ui/time';
import type { Answer } from '../data/load';
import type { LineageAddress } from '../address';
import { countChanges, SIGNS } from '../model/difference';
import type { Scene } from '../model/scene';
import signs from './edges.module.css';
import classes from './explorer.module.css';
import type { Go } from './useAddress';

/** What is shown of how much, how fresh it is, and what the marks mean. */
export function StatusLine({
  scene,
  answer,
  address,
  go,
}: {
  scene: Scene;
  answer: Answer;
  address: LineageAddress;
  go: Go;
}) {
  const { nodes, edges } = scene.picture;
  const groups = scene.grouped.drawn.filter((drawn) => drawn.group).length;
  const inGroups = scene.grouped.drawn.reduce((sum, { group }) => sum + (group?.members.length ?? 0), 0);
  const up = -Math.min(0, ...nodes.map((node) => node.depth));
  const down = Math.max(0, ...nodes.map((node) => node.depth));
  const more = address.show?.length ?? 0;
  const column = answer.focus.column;
  return (
    <div className={classes.status} role="status" aria-label="What is shown">
      <span>
        {/* What is beside the two closures, such as another reader of a source, is not in the total. */}
        {nodes.length} nodes shown, {answer.totalNodes} up- and downstream in all
      </span>
      <span>
        {edges.length} edges, {answer.totalEdges} in all
      </span>
      <span>
        {up} up, {down} down
      </span>
      {groups > 0 && (
        <span>
          {inGroups} nodes are in {groups} groups
          {scene.grouped.isForced && ' (too many to draw one by one)'}
        </span>
      )}
      {scene.grouped.tooLarge.map((group) => (
        <span key={group.id}>
          {group.label} holds {group.members.length}: too many to draw, the list has them
        </span>
      ))}
      {scene.filteredOut > 0 && (
        <span>
          {scene.filteredOut} {address.others === 'hide' ? 'left out' : 'dimmed'} by the filter
        </span>
      )}
      {more > 0 && (
        <Button size="compact-xs" variant="default" onClick={() => go({ show: undefined })}>
          {more} shown besides ✕
        </Button>
      )}
      {answer.watermark && (
        <span>
          {address.asOf ? `as of ${exact(address.asOf)}, ` : ''}
          events until <Time at={answer.watermark} />
        </span>
      )}
      {column && <span>{answer.onPath?.size ?? 0} columns on the path; dashes: it only influences</span>}
      {answer.difference && <Legend scene={scene} since={address.compare ?? ''} />}
      {answer.partialReasons.map((reason) => (
        <strong key={reason}>Not everything is shown: {reason}</strong>
      ))}
    </div>
  );
}

function Legend({ scene, since }: { scene: Scene; since: string }) {
  const nodes = countChanges(scene.picture.nodes);
  const edges = countChanges(scene.picture.edges);
  const columns = countChanges(scene.columnEdges);
  const isBetweenColumns = scene.columnEdges.some(({ change }) => change);
  return (
    <>
      <span>since {exact(since)}:</span>
      {(['added', 'removed', 'changed'] as const).map((change) => (
        <span key={change}>
          <b className={signs.legend} data-change={change}>
            {SIGNS[change]}
          </b>{' '}
          {change}: {nodes[change]} nodes, {edges[change]} edges
          {isBetweenColumns && `, ${columns[change]} between columns`}
        </span>
      ))}
    </>
  );
}
