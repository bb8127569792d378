import { Select, TextInput } from '@mantine/core';

interface Props {
  /** Whether it is to be added, and so is none of those there. */
  isNew: boolean;
  columns: readonly { path: string; type: string | null }[] | undefined;
  path: string;
  onChange: (path: string) => void;
}

/** A column of a dataset: one that is there, or the name of a new one. */
export function ColumnSelect({ isNew, columns, path, onChange }: Props) {
  if (isNew) {
    return (
      <TextInput
        label="Name of the new column"
        description="Nested ones by their dotted path"
        inputWrapperOrder={['label', 'input', 'description']}
        value={path}
        onChange={(event) => onChange(event.currentTarget.value)}
        style={{ flex: '1 1 180px' }}
      />
    );
  }
  const known = columns?.map((each) => ({
    value: each.path,
    label: each.type ? `${each.path} (${each.type})` : each.path,
  }));
  const all =
    path && !known?.some((each) => each.value === path)
      ? [{ value: path, label: path }, ...(known ?? [])]
      : known;
  return (
    <Select
      label="Column"
      placeholder={columns ? `One of ${columns.length}` : 'Loading columns…'}
      searchable
      limit={200}
      nothingFoundMessage={columns?.length ? 'No column has this name' : 'No columns are known'}
      data={all ?? []}
      value={path || null}
      onChange={(value) => onChange(value ?? '')}
      style={{ flex: '1 1 180px' }}
    />
  );
}
