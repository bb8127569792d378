package io.headwater.lineage;

import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One step of a walk: an edge that leads from something reached to something further.
 *
 * @param near the end that is reached already
 * @param far the other end
 * @param upstream the upstream one of the two
 * @param downstream the downstream one of the two
 * @param job who makes the edge; empty where nobody does
 * @param transformations how, between columns
 * @param first the earliest sighting, in nanoseconds since the epoch
 * @param last the latest one
 */
record Step(
    EntityId near,
    EntityId far,
    EntityId upstream,
    EntityId downstream,
    Optional<JobId> job,
    Collection<Transformation> transformations,
    long first,
    long last) {

  /** Finds the steps that lead further. */
  interface Stepper {

    /** Every step from some nodes of one depth, in one direction. */
    List<Step> from(Set<EntityId> frontier, EdgeSource.Side side);
  }
}
