package io.headwater.catalog;

import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that was said of a job. Merging is commutative, associative and idempotent.
 *
 * @param id its name
 * @param seen the events that named it
 * @param lastCompleted the latest COMPLETE event of any of its runs, in nanoseconds since the epoch
 * @param facets the newest body of each facet, by name
 * @param inputs datasets it was ever seen to read
 * @param outputs datasets it was ever seen to write
 */
public record JobRecord(
    JobId id,
    Span seen,
    OptionalLong lastCompleted,
    SortedMap<String, FacetPointer> facets,
    SortedSet<DatasetId> inputs,
    SortedSet<DatasetId> outputs) {

  /** What both say. */
  public JobRecord merge(JobRecord other) {
    return new JobRecord(
        id,
        seen.or(other.seen),
        latest(lastCompleted, other.lastCompleted),
        FacetPointer.merge(facets, other.facets),
        union(inputs, other.inputs),
        union(outputs, other.outputs));
  }

  /** Whether a reader would see a difference besides {@code lastSeen} and how old each facet is. */
  public boolean differsInContent(JobRecord other) {
    return !inputs.equals(other.inputs)
        || !outputs.equals(other.outputs)
        || !FacetPointer.hashes(facets).equals(FacetPointer.hashes(other.facets));
  }

  /** The later of two times that may be missing. */
  static OptionalLong latest(OptionalLong one, OptionalLong other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return OptionalLong.of(Math.max(one.getAsLong(), other.getAsLong()));
  }

  /** The elements of both; one of the two itself where it holds the other. */
  static <T> SortedSet<T> union(SortedSet<T> one, SortedSet<T> other) {
    if (other.isEmpty() || one.containsAll(other)) {
      return one;
    }
    SortedSet<T> union = new TreeSet<>(one);
    union.addAll(other);
    return union;
  }
}
