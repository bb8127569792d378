import { TextInput } from '@mantine/core';
import { encode, parseId } from '../ui/ids';

interface Props {
  /** The new id, as far as it is told. */
  id: string | undefined;
  /** The dataset's id now: the new name usually stays in its namespace. */
  like: string;
  onChange: (id: string | undefined) => void;
}

/** The new name of a dataset, as an id. */
export function DatasetNameFields({ id, like, onChange }: Props) {
  const [namespace = '', name = ''] = parseId(id ?? '')?.parts ?? [parseId(like)?.parts[0] ?? '', ''];
  const set = (newNamespace: string, newName: string) =>
    onChange(newName ? `dataset:${encode(newNamespace)}/${encode(newName)}` : undefined);
  return (
    <>
      <TextInput
        label="New name"
        value={name}
        onChange={(event) => set(namespace, event.currentTarget.value)}
        style={{ flex: '1 1 220px' }}
      />
      <TextInput
        label="Namespace"
        description={name ? undefined : 'Name it first'}
        inputWrapperOrder={['label', 'input', 'description']}
        disabled={!name}
        value={namespace}
        onChange={(event) => set(event.currentTarget.value, name)}
        style={{ flex: '1 1 220px' }}
      />
    </>
  );
}
