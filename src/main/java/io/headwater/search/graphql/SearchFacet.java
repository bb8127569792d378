package io.headwater.search.graphql;

import io.headwater.search.Facet;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * How the answers spread over the values of one property.
 *
 * @param name kind, domain, platform, owner or tag
 * @param buckets the most frequent values
 * @param distinct how many values there are, shown or not
 */
@Description(
    "How the answers spread over the values of one property; the filter on the property itself is"
        + " left out of its counts.")
public record SearchFacet(String name, List<@NonNull FacetBucket> buckets, int distinct) {

  /**
   * One value.
   *
   * @param value fit for a filter
   * @param count how many answers have it
   */
  @Description("One value, and how many answers have it.")
  public record FacetBucket(String value, int count) {}

  static SearchFacet of(Facet facet) {
    return new SearchFacet(
        facet.name().label(),
        facet.buckets().stream()
            .map(bucket -> new FacetBucket(bucket.value(), toInt(bucket.count())))
            .toList(),
        facet.distinct());
  }

  private static int toInt(long count) {
    return (int) Math.min(count, Integer.MAX_VALUE);
  }
}
