package io.headwater.impact;

import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * Something downstream that a step reaches.
 *
 * @param consumer a column where column lineage tells so, else a dataset, a job that writes
 *     nothing, or a product that declares to read it while lineage does not know how
 * @param depth hops from what changes; 1 reads it directly
 * @param certainty how it is known
 * @param path the shortest way from what changes, both ends included; its steps in order
 */
public record Hit(EntityId consumer, int depth, Certainty certainty, List<PathStep> path) {

  public Hit {
    path = List.copyOf(path);
  }

  /** How a hit is known. */
  public enum Certainty {
    /** Column lineage leads to it. */
    COLUMN_LINEAGE,
    /** The whole dataset changes, and lineage between datasets leads to it. */
    DATASET_LINEAGE,
    /**
     * It reads the dataset, and nobody told which columns: it counts as hit. The report says so.
     */
    ASSUMED
  }

  /**
   * One hop.
   *
   * @param from upstream end
   * @param to downstream end
   * @param jobs who makes it
   * @param transformations how, where column lineage tells
   */
  public record PathStep(
      EntityId from, EntityId to, Set<JobId> jobs, SortedSet<Transformation> transformations) {}
}
