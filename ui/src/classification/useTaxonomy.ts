import { useQuery } from 'urql';
import { ClassificationTaxonomyDocument, type ClassificationTaxonomyQuery } from '../api/generated';

/** The levels and kinds that there are; undefined while they are not known. */
export function useTaxonomy(): ClassificationTaxonomyQuery['classificationTaxonomy'] | undefined {
  const [{ data }] = useQuery({ query: ClassificationTaxonomyDocument, requestPolicy: 'cache-first' });
  return data?.classificationTaxonomy;
}
