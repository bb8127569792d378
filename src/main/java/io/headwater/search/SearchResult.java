package io.headwater.search;

import java.time.Instant;
import java.util.List;

/**
 * One page of answers.
 *
 * @param hits best first
 * @param facets one for each {@link FacetName}, in its order
 * @param totalCount the exact number of answers on all pages
 * @param hasNextPage whether there are answers after this page
 * @param watermark every change up to this time is in the answer; the epoch when nothing is known
 */
public record SearchResult(
    List<SearchHit> hits,
    List<Facet> facets,
    long totalCount,
    boolean hasNextPage,
    Instant watermark) {

  /** The counts of one facet. */
  public Facet getFacet(FacetName name) {
    return facets.stream().filter(facet -> facet.name() == name).findFirst().orElseThrow();
  }
}
