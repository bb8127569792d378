package io.headwater.search;

import java.util.List;

/**
 * How the answers spread over the values of one property.
 *
 * <p>The filter on the facet itself is left out of its counts, and every other one counts: so a
 * chosen value can be exchanged for another, and the counts say what that would bring.
 *
 * @param name the property
 * @param buckets the most frequent values, at most {@value #MOST_BUCKETS}; equal counts by value
 * @param distinct how many values there are, shown or not
 */
public record Facet(FacetName name, List<Bucket> buckets, int distinct) {

  /** The most buckets shown. */
  public static final int MOST_BUCKETS = 100;

  /**
   * One value.
   *
   * @param value the value, fit for a {@link SearchFilter}
   * @param count how many documents have it
   */
  public record Bucket(String value, long count) {}
}
