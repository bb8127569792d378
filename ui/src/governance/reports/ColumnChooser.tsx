import { useState } from 'react';
import { useQuery } from 'urql';
import { DatasetColumnsDocument } from '../../api/generated';
import { datasetOf } from '../../dataset/answers';
import { ColumnSelect } from '../../impact/ColumnSelect';
import { SubjectPicker } from '../../impact/SubjectPicker';
import { columnId, datasetOfColumn, parseId } from '../../ui/ids';

/** A column by its dataset: the dataset is searched for, the column is one of it. */
export function ColumnChooser({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const [chosen, setChosen] = useState<string>();
  const dataset = chosen ?? (value ? (datasetOfColumn(value) ?? '') : '');
  const [{ data }] = useQuery({
    query: DatasetColumnsDocument,
    variables: { id: dataset },
    pause: !dataset,
    requestPolicy: 'cache-first',
  });
  const found = datasetOf(data);
  return (
    <>
      <SubjectPicker
        label="Dataset"
        kinds={['DATASET']}
        value={dataset}
        onChange={(id) => {
          setChosen(id);
          onChange('');
        }}
      />
      {dataset && (
        <ColumnSelect
          isNew={false}
          columns={found?.id === dataset || !chosen ? found?.columns : undefined}
          path={value ? (parseId(value)?.parts.at(-1) ?? '') : ''}
          onChange={(path) => onChange(path && found ? columnId(found.id, path) : '')}
        />
      )}
    </>
  );
}
