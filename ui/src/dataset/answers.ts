/** The dataset of an answer; undefined when the id named nothing, or something else. */
export function datasetOf<N extends { __typename: string }>(
  data: { node: N | null } | undefined,
): Extract<N, { __typename: 'Dataset' }> | undefined {
  const node = data?.node;
  return node?.__typename === 'Dataset' ? (node as Extract<N, { __typename: 'Dataset' }>) : undefined;
}

/** E.g. "1 column", "12 columns". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
