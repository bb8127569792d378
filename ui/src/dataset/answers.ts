/** The dataset of an answer; undefined when the id named nothing, or something else. */
export function datasetOf<N extends { __typename: string }>(
  data: { node: N | null } | undefined,
): Extract<N, { __typename: 'Dataset' }> | undefined {
  const node = data?.node;
  return node?.__typename === 'Dataset' ? (node as Extract<N, { __typename: 'Dataset' }>) : undefined;
}
