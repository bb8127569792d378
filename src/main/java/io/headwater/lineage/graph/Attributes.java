package io.headwater.lineage.graph;

import io.headwater.model.Transformation;
import java.util.List;
import java.util.SortedSet;

/**
 * What is known of edges beside their ends, shared by those of which the same is known. A view of a
 * table that only grows, like {@link Names}.
 *
 * @param jobs who makes it; {@link #NO_JOB} where nobody does
 * @param hows which of the transformations
 * @param firsts the earliest sighting, in nanoseconds since the epoch
 * @param lasts the latest one
 * @param count how many there are
 * @param transformations every combination that occurs; the first is empty
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Attributes(
    int[] jobs,
    int[] hows,
    long[] firsts,
    long[] lasts,
    int count,
    List<SortedSet<Transformation>> transformations) {

  static final int NO_JOB = -1;

  static final Attributes EMPTY =
      new Attributes(
          new int[0], new int[0], new long[0], new long[0], 0, List.of(new java.util.TreeSet<>()));

  int job(int attributes) {
    return jobs[attributes];
  }

  long first(int attributes) {
    return firsts[attributes];
  }

  long last(int attributes) {
    return lasts[attributes];
  }

  SortedSet<Transformation> transformations(int attributes) {
    return transformations.get(hows[attributes]);
  }

  /**
   * Whether values flow along the edge. One whose producer did not say how it came about counts as
   * one along which they do.
   */
  boolean isDirect(int attributes) {
    SortedSet<Transformation> how = transformations(attributes);
    // They are sorted, and DIRECT comes first.
    return how.isEmpty() || how.first().kind() == Transformation.Kind.DIRECT;
  }

  /** Bytes of memory of the table. */
  long memory() {
    return 4L * jobs.length + 4L * hows.length + 8L * firsts.length + 8L * lasts.length;
  }
}
