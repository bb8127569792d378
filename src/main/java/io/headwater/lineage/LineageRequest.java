package io.headwater.lineage;

import io.headwater.model.EntityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A question about lineage.
 *
 * @param roots where to begin: datasets (under any of their names), columns, jobs, data products or
 *     domains; 1 to 10,000
 * @param direction which way
 * @param depth how many hops of the level at most, 0 or more; empty for all
 * @param level what the nodes of the answer are
 * @param asOf at what time; empty for now
 * @param includeHistory every edge ever observed, whatever became of it; {@code asOf} is then not
 *     used
 * @param filter what to leave out
 * @param maxNodes how many nodes to return, nearest first, 1 to 100,000; totals stay exact
 */
public record LineageRequest(
    List<EntityId> roots,
    Direction direction,
    OptionalInt depth,
    Level level,
    Optional<Instant> asOf,
    boolean includeHistory,
    LineageFilter filter,
    int maxNodes) {

  /** The same question about what was live at a time. */
  public LineageRequest at(Instant time) {
    return new LineageRequest(
        roots, direction, depth, level, Optional.of(time), false, filter, maxNodes);
  }

  /**
   * Which way to go. BOTH is the upstream closure united with the downstream closure, never a walk
   * that turns around.
   */
  public enum Direction {
    UPSTREAM,
    DOWNSTREAM,
    BOTH;

    /** Which edges of a node lead this way, upstream first. */
    public List<EdgeSource.Side> sides() {
      return switch (this) {
        case UPSTREAM -> List.of(EdgeSource.Side.INTO);
        case DOWNSTREAM -> List.of(EdgeSource.Side.OUT_OF);
        case BOTH -> List.of(EdgeSource.Side.INTO, EdgeSource.Side.OUT_OF);
      };
    }
  }

  /**
   * What the nodes of the answer are. JOB shows jobs between datasets; depth counts dataset hops
   * all the same.
   */
  public enum Level {
    DATASET,
    JOB,
    COLUMN,
    PRODUCT,
    DOMAIN
  }
}
