interface Transformation {
  type: 'DIRECT' | 'INDIRECT';
  subtype: string | null;
  masking: boolean;
}

/** A column's path for people: '*' stands for all columns at once. */
export function columnName(path: string): string {
  return path === '*' ? 'all columns at once' : path;
}

/** How one column bears on another, each way once, e.g. "direct: aggregation, masked". */
export function transformationWords(transformations: readonly Transformation[]): string[] {
  if (!transformations.length) return ['how is not told'];
  return [
    ...new Set(
      transformations.map(({ type, subtype, masking }) => {
        const how = subtype ? `: ${subtype.toLowerCase().replaceAll('_', ' ')}` : '';
        return `${type.toLowerCase()}${how}${masking ? ', masked' : ''}`;
      }),
    ),
  ];
}
