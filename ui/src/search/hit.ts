import type { HitFragment } from '../api/generated';
import { fieldName, spansIn, type Highlight, type Span } from './highlights';

/** What a row of the results shows. */
export interface HitView {
  description: string | undefined;
  /** Where it is: platform or type, then namespace. */
  place: string[];
  domain: { id: string; name: string } | undefined;
  product: { id: string; name: string } | undefined;
  owners: string[];
  tags: string[];
  note: string | undefined;
}

export function viewOf(hit: HitFragment): HitView {
  const node = hit.node;
  if (!node) return { ...NOTHING, note: 'It has gone since; search again.' };
  const domain =
    'datasetDomain' in node ? node.datasetDomain : 'productDomain' in node ? node.productDomain : undefined;
  return {
    description: 'description' in node ? (node.description ?? undefined) : undefined,
    place: unique(
      'platform' in node ? node.platform : undefined,
      'type' in node ? node.type : undefined,
      'namespace' in node ? node.namespace : undefined,
    ),
    domain: domain ?? undefined,
    product: 'product' in node ? (node.product ?? undefined) : undefined,
    owners: 'owners' in node ? unique(...node.owners.map((owner) => owner.name)) : [],
    tags: 'tags' in node ? unique(...node.tags) : [],
    note:
      'productCount' in node
        ? `${node.productCount} ${node.productCount === 1 ? 'data product' : 'data products'}`
        : undefined,
  };
}

/** What is told, each text once: a job's namespace may be named as its type is. */
function unique(...texts: (string | null | undefined)[]): string[] {
  return [...new Set(texts.filter((each) => each != null && each !== ''))] as string[];
}

const NOTHING: HitView = {
  description: undefined,
  place: [],
  domain: undefined,
  product: undefined,
  owners: [],
  tags: [],
  note: undefined,
};

/** Why a hit matched, apart from what its row marks anyway. */
export interface Reasons {
  name: Span[];
  /** Paths of matched columns. */
  columns: Highlight[];
  /** Texts that the row does not show otherwise: other names, columns' descriptions, a long description's middle. */
  others: Highlight[];
  /** Every matched field, in words. */
  fields: string[];
}

export function reasonsOf(hit: HitFragment, view: HitView): Reasons {
  const shown: Record<string, string[]> = {
    name: [hit.name],
    description: view.description === undefined ? [] : [view.description],
    owners: view.owners,
    tags: view.tags,
    domain: view.domain ? [view.domain.name] : [],
    product: view.product ? [view.product.name] : [],
    platform: view.place,
    namespace: view.place,
  };
  // A product's namespace is its domain, and its product itself: the same text is not told twice.
  const said = new Set([hit.name, ...Object.values(shown).flat()]);
  const isShown = (each: Highlight) => said.has(each.text);
  return {
    name: spansIn(hit.highlights, 'name', hit.name),
    columns: hit.highlights.filter((each) => each.field === 'columns'),
    others: hit.highlights.filter((each) => each.field !== 'columns' && !isShown(each)),
    fields: hit.matchedFields.map(fieldName),
  };
}
