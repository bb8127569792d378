import { Group, Paper, Text } from '@mantine/core';
import { ContradictionsDocument } from '../../api/generated';
import { LevelBadge } from '../../classification/LevelBadge';
import { counted } from '../../ui/counted';
import { usePages } from '../../ui/usePages';
import { EntityLink } from '../../ui/EntityLink';
import { datasetOfColumn } from '../../ui/ids';
import { Paged } from '../../ui/Paged';
import { Empty, Partial } from '../../ui/States';
import { Time } from '../../ui/Time';
import classes from '../Governance.module.css';

/** What is said of columns and cannot be, given what they are made from. */
export function Contradictions() {
  const list = usePages(ContradictionsDocument, {}, (data) => data.classificationFindings, 50);
  return (
    <Paged list={list} loading="Loading the contradictions">
      {(found, last) => (
        <>
          <Text size="sm" role="status" mb="xs">
            {counted(last.totalCount, 'column')} of which something is said that cannot be.{' '}
            <Text span size="sm" c="dimmed">
              By events until <Time at={last.watermark} />.
            </Text>
          </Text>
          {last.isPartial && <Partial reason={last.partialReason} />}
          {found.length === 0 && (
            <Empty title="No contradictions">
              Nothing is said to be less sensitive than what it is made from.
            </Empty>
          )}
          <ul className={classes.list} aria-label="Contradictions">
            {found.map(({ columnId, rule, message, declaredLevel, classification }) => (
              <Paper key={`${columnId} ${rule}`} withBorder p="sm" component="li" className={classes.text}>
                <Group gap="xs">
                  <Text span size="sm" fw={600}>
                    <EntityLink id={columnId} />
                  </Text>
                  <Text span size="sm">
                    of <EntityLink id={datasetOfColumn(columnId) ?? ''} />
                  </Text>
                  {declaredLevel && (
                    <>
                      <Text span size="sm" c="dimmed">
                        said
                      </Text>
                      <LevelBadge level={declaredLevel} />
                      <Text span size="sm" c="dimmed">
                        but
                      </Text>
                    </>
                  )}
                  <LevelBadge level={classification.level} />
                  {classification.kinds.map(({ id, title }) => (
                    <Text span size="sm" key={id}>
                      {title}
                    </Text>
                  ))}
                </Group>
                <Text size="sm" mt={4}>
                  {message}
                </Text>
              </Paper>
            ))}
          </ul>
        </>
      )}
    </Paged>
  );
}
