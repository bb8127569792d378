import { Text, Title } from '@mantine/core';
import { EntityLink } from '../ui/EntityLink';
import { labelOf } from '../ui/ids';
import { PageLink } from '../ui/PageLink';
import classes from './Dataset.module.css';
import { Empty } from '../ui/States';

/** Says that an id names no dataset, and where to go from here. */
export function NotADataset({ id, kind }: { id: string; kind?: string }) {
  return (
    <>
      <Title order={1} size="h2">
        Dataset not found
      </Title>
      <div className={classes.texts}>
        <Empty title={id ? 'The catalog knows no dataset by this id' : 'No dataset was asked for'}>
          {id && (
            <Text className={classes.cell} ff="monospace" size="sm" my="xs">
              {id}
            </Text>
          )}
          {kind ? (
            <p>
              It names something else: <EntityLink id={id} />.
            </p>
          ) : (
            <p>
              <PageLink to="/" search={{ q: id ? labelOf(id) : undefined }}>
                {id ? `Search for “${labelOf(id)}”` : 'Search the catalog'}
              </PageLink>
            </p>
          )}
        </Empty>
      </div>
    </>
  );
}
