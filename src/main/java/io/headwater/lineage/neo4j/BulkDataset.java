package io.headwater.lineage.neo4j;

import java.util.List;

/**
 * A dataset with what leads into it, by the numbers of a graph that is being built. Times are in
 * nanoseconds since the epoch.
 *
 * @param id the canonical one
 * @param byRules whether first and last sightings do not tell what lives: then flows, uses and
 *     observations are empty
 * @param observations of column lineage, the latest of each job
 */
record BulkDataset(
    String id,
    int number,
    boolean byRules,
    List<Flow> flows,
    List<Use> uses,
    List<Observation> observations) {

  /** When an edge was seen, under whatever names. */
  record Times(long first, long last) {
    Times or(Times other) {
      return new Times(Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  /** An edge out of another dataset. */
  record Flow(int from, int job, Times seen) {}

  /** A job that reads or writes it. */
  record Use(int job, boolean writes, Times seen) {}

  /** What a job said of its columns, as {@code PackedColumnLineage}. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Observation(int job, byte[] packed, Times seen) {}
}
