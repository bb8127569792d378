import { Spotlight, createSpotlight } from '@mantine/spotlight';

const [store, finder] = createSpotlight();

/** Opens the finder over the page. */
export const openFinder = finder.open;

/** Find anything from anywhere with Ctrl-K or Cmd-K. */
export function Finder() {
  return (
    <Spotlight
      store={store}
      actions={[]}
      shortcut="mod + K"
      tagsToIgnore={[]}
      searchProps={{
        placeholder: 'Find a dataset, column, job, product or domain',
        'aria-label': 'Find anything',
      }}
      nothingFound="Nothing found"
    />
  );
}
