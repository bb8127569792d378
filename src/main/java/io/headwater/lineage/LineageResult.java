package io.headwater.lineage;

import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * An answer about lineage, with what is needed to trust it.
 *
 * @param roots the canonical ids of the roots that exist
 * @param nodes nearest first, then by id; roots have depth 0
 * @param edges between returned nodes, by from, then to
 * @param totalNodes how many nodes the whole answer has
 * @param totalEdges how many edges the whole answer has
 * @param partialReason why this is not the whole answer; empty when it is
 * @param watermark the latest event time that the answer takes into account
 */
public record LineageResult(
    List<EntityId> roots,
    List<Node> nodes,
    List<Edge> edges,
    int totalNodes,
    int totalEdges,
    Optional<String> partialReason,
    Instant watermark) {

  /**
   * A node of the answer.
   *
   * @param id what it is
   * @param depth hops from the nearest root
   */
  public record Node(EntityId id, int depth) {}

  /**
   * An edge of the answer.
   *
   * @param from upstream end
   * @param to downstream end
   * @param firstSeen the earliest sighting of what it stands for
   * @param lastSeen the latest one
   * @param jobs the jobs that make it; empty where it was stated without a job
   * @param transformations at column level, how
   */
  public record Edge(
      EntityId from,
      EntityId to,
      Instant firstSeen,
      Instant lastSeen,
      SortedSet<JobId> jobs,
      SortedSet<Transformation> transformations) {}
}
