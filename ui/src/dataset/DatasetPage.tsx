import { useDocumentTitle } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { codeOf } from '../api/client';
import { DatasetHeaderDocument } from '../api/generated';
import { useRemember } from '../search/recent';
import { labelOf } from '../ui/ids';
import { Failed, Loading } from '../ui/States';
import { datasetOf } from './answers';
import { DatasetHeader, type HeaderDataset } from './DatasetHeader';
import { DatasetTabs } from './DatasetTabs';
import { NotADataset } from './NotADataset';

/** All that is known of one dataset. */
export function DatasetPage() {
  const { id } = useSearch({ from: '/dataset' });
  // Another dataset is another page: nothing of the one before stays.
  return id ? <Asked key={id} id={id} /> : <NotADataset id={id} />;
}

function Asked({ id }: { id: string }) {
  const [{ data, error }, again] = useQuery({ query: DatasetHeaderDocument, variables: { id } });
  const dataset = datasetOf(data);
  useDocumentTitle(`${dataset?.name ?? labelOf(id)} – Headwater`);
  if (dataset) {
    return (
      <>
        {error && <Failed error={error} retry={again} />}
        <Known dataset={dataset} asked={id} />
      </>
    );
  }
  if (data?.node) return <NotADataset id={id} kind={data.node.__typename} />;
  if (error && codeOf(error) !== 'INVALID_ID') return <Failed error={error} retry={again} />;
  if (error || data) return <NotADataset id={id} />;
  return <Loading label="Loading the dataset" />;
}

function Known({ dataset, asked }: { dataset: HeaderDataset; asked: string }) {
  const { tab = 'overview', column } = useSearch({ from: '/dataset' });
  const navigate = useNavigate({ from: '/dataset' });
  useRemember(dataset.id);
  return (
    <>
      <DatasetHeader dataset={dataset} asked={asked} />
      <DatasetTabs
        dataset={dataset}
        tab={tab}
        column={column}
        onTab={(next) =>
          void navigate({ search: ({ id }) => ({ id, tab: next === 'overview' ? undefined : next }) })
        }
        onColumn={(next) =>
          void navigate({ search: (before) => ({ ...before, tab: 'columns', column: next }) })
        }
      />
    </>
  );
}
