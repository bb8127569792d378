/** Types of answers that a decision changes; those are asked for anew, also empty ones. */
export const CLASSIFICATION_TYPES = [
  'ColumnClassification',
  'DatasetClassification',
  'ClassificationStatement',
  'Column',
  'Dataset',
];
export const CLASSIFICATION_CONTEXT = { additionalTypenames: CLASSIFICATION_TYPES };
