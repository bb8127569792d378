import { Alert, Box, Button, Drawer, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Ref } from 'react';
import { Failed, Loading } from '../ui/States';
import { Time } from '../ui/Time';
import type { SearchAddress } from './address';
import { Chosen } from './Chosen';
import { Facets } from './Facets';
import { chosen, withoutFilters, type FilterKey } from './filters';
import { onlyNear } from './highlights';
import { Hits, type HitsHandle } from './Hits';
import { NoHits } from './NoHits';
import classes from './Search.module.css';
import type { useHits } from './useHits';

interface Props {
  address: SearchAddress;
  answer: ReturnType<typeof useHits>;
  go: (next: SearchAddress) => void;
  onToggle: (key: FilterKey, value: string) => void;
  handle: Ref<HitsHandle>;
  onLeave: () => void;
}

/** What was found, what it can be narrowed to, and how fresh it is. */
export function Results({ address, answer, go, onToggle, handle, onLeave }: Props) {
  const [drawer, { open, close }] = useDisclosure();
  const { list, error, isOld } = answer;
  const narrowed = chosen(address).length;
  const facets = list && <Facets facets={list.facets} address={address} onToggle={onToggle} />;
  if (!list) {
    return error ? <Failed error={error} retry={answer.retry} /> : <Loading label="Searching" lines={10} />;
  }
  return (
    <div className={classes.layout}>
      <Box component="aside" aria-label="Filters" visibleFrom="md" className={classes.facets}>
        <Title order={2} size="h5" mb="sm">
          Narrow by
        </Title>
        {facets}
      </Box>
      <Drawer opened={drawer} onClose={close} title="Narrow by" size="sm" hiddenFrom="md">
        {facets}
        <Button fullWidth mt="lg" onClick={close}>
          Show {count(list.total)}
        </Button>
      </Drawer>
      <Stack gap="sm" component="section" aria-labelledby="found">
        <Group justify="space-between">
          <Title order={2} size="h5" id="found">
            {count(list.total)}
          </Title>
          <VisuallyHidden role="status">{isOld ? '' : count(list.total)}</VisuallyHidden>
          <Group gap="sm">
            <Text size="sm" c="dimmed">
              as of <Time at={list.watermark} />
            </Text>
            <Button variant="default" size="compact-sm" hiddenFrom="md" onClick={open}>
              Filters{narrowed > 0 && ` (${narrowed})`}
            </Button>
          </Group>
        </Group>
        <Chosen address={address} onToggle={onToggle} onClear={() => go(withoutFilters(address))} />
        {error !== undefined && isOld && <Failed error={error} retry={answer.retry} />}
        {onlyNear(
          list.text,
          list.hits.slice(0, 50).flatMap((hit) => hit.highlights),
        ) && (
          <Alert color="blue" p="xs" role="status">
            Nothing is spelt “{list.text}”. These come near it.
          </Alert>
        )}
        {list.total === 0 && !isOld ? (
          <NoHits
            address={address}
            onDrop={(...keys) => go(withoutFilters(address, ...keys))}
            onClearText={() => go({ ...address, q: undefined })}
          />
        ) : (
          <Hits
            hits={list.hits}
            total={list.total}
            isOld={isOld}
            onNearEnd={error === undefined ? answer.more : stay}
            onLeave={onLeave}
            handle={handle}
          />
        )}
        <End answer={answer} />
      </Stack>
    </div>
  );
}

/** After a failure, nothing more is asked for until the reader wants it. */
const stay = () => undefined;

/** How far the list goes, and the way on. */
function End({ answer }: { answer: ReturnType<typeof useHits> }) {
  const { list, error, isOld, loadingMore, more, retry } = answer;
  if (!list || isOld || list.total === 0) return null;
  if (error !== undefined) return <Failed error={error} retry={retry} />;
  return (
    <Group justify="center" gap="sm">
      <Text size="sm" c="dimmed" className={classes.count}>
        {list.hits.length.toLocaleString()} of {list.total.toLocaleString()} shown
      </Text>
      {list.hasMore && (
        <Button variant="default" size="compact-sm" loading={loadingMore} onClick={more}>
          Show more
        </Button>
      )}
    </Group>
  );
}

function count(total: number): string {
  return `${total.toLocaleString()} ${total === 1 ? 'result' : 'results'}`;
}
