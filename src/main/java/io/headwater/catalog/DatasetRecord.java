package io.headwater.catalog;

import io.headwater.model.DatasetId;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;

/**
 * All that was said of a dataset under one of its names. Merging is commutative, associative and
 * idempotent.
 *
 * @param id the name
 * @param seen the events that named it
 * @param facets the newest body of each facet, by name
 * @param schemas when each schema was seen, by its content hash
 */
public record DatasetRecord(
    DatasetId id,
    Span seen,
    SortedMap<String, FacetPointer> facets,
    SortedMap<String, Span> schemas) {

  /** What both say. */
  public DatasetRecord merge(DatasetRecord other) {
    return new DatasetRecord(
        id,
        seen.or(other.seen),
        FacetPointer.merge(facets, other.facets),
        Span.merge(schemas, other.schemas));
  }

  /** Whether a reader would see a difference besides {@code lastSeen} and how old each facet is. */
  public boolean differsInContent(DatasetRecord other) {
    return !FacetPointer.hashes(facets).equals(FacetPointer.hashes(other.facets))
        || !schemas.keySet().equals(other.schemas.keySet())
        || !currentSchema().equals(other.currentSchema());
  }

  private String currentSchema() {
    return schemas.entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, Span>>comparingLong(schema -> schema.getValue().last())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
