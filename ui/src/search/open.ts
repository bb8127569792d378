import { datasetOfColumn, parseId } from '../ui/ids';

/** Where the page of whatever an id names is. */
export function addressOf(id: string) {
  const parsed = parseId(id);
  switch (parsed?.kind) {
    case 'dataset':
      return { to: '/dataset', search: { id } } as const;
    case 'column':
      return {
        to: '/dataset',
        search: { id: datasetOfColumn(id) ?? '', tab: 'columns', column: parsed.parts.at(-1) },
      } as const;
    default:
      return { to: '/entity', search: { id } } as const;
  }
}
