package io.headwater.governance.report;

import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import java.util.List;

/**
 * A step of data.
 *
 * @param from where it came from
 * @param to where it went
 * @param how the transformations, e.g. {@code DIRECT/IDENTITY}, in order
 * @param jobs what moved it, in order
 */
public record ProofStep(EntityId from, EntityId to, List<String> how, List<JobId> jobs) {

  public ProofStep {
    how = List.copyOf(how);
    jobs = List.copyOf(jobs);
  }
}
