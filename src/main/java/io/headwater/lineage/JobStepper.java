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

/**
 * Steps between datasets, with the jobs between them. A step from a dataset goes to a job, and from
 * the job to the datasets that it makes from this one; jobs that read and write nothing else end
 * the walk.
 */
final class JobStepper implements Step.Stepper {

  private final LiveLineage live;

  JobStepper(LiveLineage live) {
    this.live = live;
  }

  /** Steps to jobs, and from these jobs to datasets; both belong to the same hop. */
  @Override
  public List<Step> from(Set<EntityId> frontier, Side side) {
    Set<DatasetId> datasets = Ids.only(frontier, DatasetId.class);
    Set<Step> steps = new HashSet<>();
    if (!datasets.isEmpty()) {
      Access.Kind toward = side == Side.INTO ? Access.Kind.WRITES : Access.Kind.READS;
      for (LiveLineage.Access access : live.accesses(datasets)) {
        if (access.kind() == toward && datasets.contains(access.dataset())) {
          steps.add(
              step(
                  access.dataset(),
                  access.job(),
                  access.job(),
                  side,
                  access.first(),
                  access.last()));
        }
      }
      for (LiveLineage.Flow edge : live.flows(datasets, side)) {
        DatasetId near = side == Side.INTO ? edge.to() : edge.from();
        DatasetId far = side == Side.INTO ? edge.from() : edge.to();
        if (datasets.contains(near) && edge.job().isEmpty()) {
          steps.add(
              new Step(
                  near,
                  far,
                  edge.from(),
                  edge.to(),
                  Optional.empty(),
                  Set.of(),
                  edge.first(),
                  edge.last()));
        } else if (datasets.contains(near) && edge.job().isPresent()) {
          JobId job = edge.job().get();
          steps.add(step(near, job, job, side, edge.first(), edge.last()));
          steps.add(step(job, far, job, side, edge.first(), edge.last()));
        }
      }
    }
    steps.addAll(new DatasetStepper(live).from(Set.copyOf(Ids.only(frontier, JobId.class)), side));
    return new ArrayList<>(steps);
  }

  private static Step step(
      EntityId near, EntityId far, JobId job, Side side, long first, long last) {
    return side == Side.INTO
        ? new Step(near, far, far, near, Optional.of(job), Set.of(), first, last)
        : new Step(near, far, near, far, Optional.of(job), Set.of(), first, last);
  }
}
