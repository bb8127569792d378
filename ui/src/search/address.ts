import { texts, text } from '../ui/address';

/** What the search page shows: the text, and what the answers are narrowed to. */
export interface SearchAddress {
  q?: string | undefined;
  kinds?: string[] | undefined;
  platforms?: string[] | undefined;
  domains?: string[] | undefined;
  owners?: string[] | undefined;
  tags?: string[] | undefined;
}

export function readSearch(raw: Record<string, unknown>): SearchAddress {
  return {
    q: text(raw['q']),
    kinds: texts(raw['kinds']),
    platforms: texts(raw['platforms']),
    domains: texts(raw['domains']),
    owners: texts(raw['owners']),
    tags: texts(raw['tags']),
  };
}
