package io.headwater.lineage;

import io.headwater.lineage.EdgeSource.Access;
import io.headwater.lineage.EdgeSource.Side;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps between datasets. A job among the roots leads to what it writes, or to what it reads. */
record DatasetStepper(LiveLineage live) implements Step.Stepper {

  @Override
  public List<Step> from(Set<EntityId> frontier, Side side) {
    List<Step> steps = new ArrayList<>();
    Set<DatasetId> datasets = Ids.only(frontier, DatasetId.class);
    if (!datasets.isEmpty()) {
      for (LiveLineage.Flow edge : live.flows(datasets, side)) {
        EntityId near = side == Side.INTO ? edge.to() : edge.from();
        if (frontier.contains(near)) {
          steps.add(
              new Step(
                  near,
                  side == Side.INTO ? edge.from() : edge.to(),
                  edge.from(),
                  edge.to(),
                  edge.job(),
                  Set.of(),
                  edge.first(),
                  edge.last()));
        }
      }
    }
    steps.addAll(fromJobs(Ids.only(frontier, JobId.class), side));
    return steps;
  }

  private List<Step> fromJobs(Set<JobId> jobs, Side side) {
    if (jobs.isEmpty()) {
      return List.of();
    }
    Access.Kind kind = side == Side.INTO ? Access.Kind.READS : Access.Kind.WRITES;
    Set<Step> steps = new HashSet<>();
    for (LiveLineage.Access access : live.accessesOf(jobs)) {
      if (access.kind() == kind) {
        EntityId upstream = side == Side.INTO ? access.dataset() : access.job();
        EntityId downstream = side == Side.INTO ? access.job() : access.dataset();
        steps.add(
            new Step(
                access.job(),
                access.dataset(),
                upstream,
                downstream,
                Optional.of(access.job()),
                Set.of(),
                access.first(),
                access.last()));
      }
    }
    return List.copyOf(steps);
  }
}
