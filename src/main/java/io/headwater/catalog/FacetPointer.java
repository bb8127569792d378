package io.headwater.catalog;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which body a facet had at a time. The newest by event time wins whole; ties are broken by
 * content.
 *
 * @param at the event's time in nanoseconds since the epoch
 * @param hash the body's content hash
 */
public record FacetPointer(long at, String hash) implements Comparable<FacetPointer> {

  @Override
  public int compareTo(FacetPointer other) {
    int byTime = Long.compare(at, other.at);
    return byTime != 0 ? byTime : hash.compareTo(other.hash);
  }

  /** The winner of the two. */
  public FacetPointer or(FacetPointer other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The winners by facet name. */
  public static SortedMap<String, FacetPointer> merge(
      Map<String, FacetPointer> one, Map<String, FacetPointer> other) {
    SortedMap<String, FacetPointer> merged = new TreeMap<>(one);
    other.forEach((name, pointer) -> merged.merge(name, pointer, FacetPointer::or));
    return merged;
  }

  /** What the facets hold, whenever it was set. */
  static List<String> hashes(SortedMap<String, FacetPointer> facets) {
    return facets.entrySet().stream()
        .map(facet -> facet.getKey() + "=" + facet.getValue().hash())
        .toList();
  }
}
