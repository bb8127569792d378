package io.headwater.lineage;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Steps between data products, or between domains: from one to the next that owns a dataset further
 * on. Datasets that nobody owns are walked through as if they were not there.
 */
final class GroupStepper implements Step.Stepper {

  private final LiveLineage live;
  private final Grouping grouping;

  GroupStepper(LiveLineage live, Grouping grouping) {
    this.live = live;
    this.grouping = grouping;
  }

  /** Which groups datasets belong to. */
  interface Grouping {

    /** The groups of each dataset; those that belong to none are absent. */
    Map<DatasetId, Set<EntityId>> groupsOf(Set<DatasetId> datasets);

    /** The datasets of each group. */
    Map<EntityId, Set<DatasetId>> datasetsOf(Set<EntityId> groups);
  }

  @Override
  public List<Step> from(Set<EntityId> frontier, Side side) {
    List<Step> steps = new ArrayList<>();
    Map<EntityId, Set<DatasetId>> owned = grouping.datasetsOf(frontier);
    for (EntityId start : frontier) {
      Set<DatasetId> begin =
          start instanceof DatasetId dataset
              ? Set.of(dataset)
              : owned.getOrDefault(start, Set.of());
      steps.addAll(from(start, begin, side));
    }
    return steps;
  }

  /** Jobs are kept apart: an edge between groups names each that makes it. */
  private record Found(EntityId group, Optional<JobId> job) {}

  private List<Step> from(EntityId group, Set<DatasetId> begin, Side side) {
    Map<Found, Step> found = new HashMap<>();
    Set<DatasetId> visited = new HashSet<>(begin);
    Set<DatasetId> frontier = begin;
    while (!frontier.isEmpty()) {
      Set<DatasetId> near = frontier;
      // What was found by a former name may belong to what bears that name now.
      List<LiveLineage.Flow> edges =
          live.flows(near, side).stream()
              .filter(edge -> near.contains(side == Side.INTO ? edge.to() : edge.from()))
              .toList();
      Set<DatasetId> far = new HashSet<>();
      edges.forEach(edge -> far.add(side == Side.INTO ? edge.from() : edge.to()));
      Map<DatasetId, Set<EntityId>> groups = grouping.groupsOf(far);
      Set<DatasetId> next = new HashSet<>();
      for (LiveLineage.Flow edge : edges) {
        DatasetId reached = side == Side.INTO ? edge.from() : edge.to();
        Set<EntityId> owners = groups.getOrDefault(reached, Set.of());
        for (EntityId owner : owners) {
          if (!owner.equals(group)) {
            found.merge(
                new Found(owner, edge.job()), step(group, owner, edge, side), GroupStepper::united);
          }
        }
        if ((owners.isEmpty() || owners.contains(group)) && visited.add(reached)) {
          next.add(reached);
        }
      }
      frontier = next;
    }
    return List.copyOf(found.values());
  }

  private static Step step(EntityId near, EntityId far, LiveLineage.Flow edge, Side side) {
    return side == Side.INTO
        ? new Step(near, far, far, near, edge.job(), Set.of(), edge.first(), edge.last())
        : new Step(near, far, near, far, edge.job(), Set.of(), edge.first(), edge.last());
  }

  private static Step united(Step one, Step other) {
    return new Step(
        one.near(),
        one.far(),
        one.upstream(),
        one.downstream(),
        one.job(),
        one.transformations(),
        Math.min(one.first(), other.first()),
        Math.max(one.last(), other.last()));
  }
}
