package io.headwater.impact;

import io.headwater.impact.ChangeStep.JobOutputsChanged;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who goes on writing the datasets that jobs stop writing: jobs that do so now, and those that
 * begin to by the same call, without those that stop by the same call.
 */
final class OtherWriters {

  private final Map<DatasetId, Set<JobId>> left = new HashMap<>();

  OtherWriters(List<ChangeStep> steps, Surroundings around) {
    List<JobOutputsChanged> changes =
        steps.stream()
            .filter(JobOutputsChanged.class::isInstance)
            .map(JobOutputsChanged.class::cast)
            .toList();
    outputs(steps).forEach(dataset -> left.put(dataset, new TreeSet<>(around.writers(dataset))));
    for (JobOutputsChanged change : changes) {
      change.added().forEach(dataset -> of(dataset).add(change.subject()));
    }
    for (JobOutputsChanged change : changes) {
      change.removed().forEach(dataset -> of(dataset).remove(change.subject()));
    }
  }

  /** The datasets that some job stops writing. */
  static Set<DatasetId> outputs(List<ChangeStep> steps) {
    Set<DatasetId> outputs = new TreeSet<>();
    for (ChangeStep step : steps) {
      if (step instanceof JobOutputsChanged change) {
        outputs.addAll(change.removed());
      }
    }
    return outputs;
  }

  /** The jobs that go on writing a dataset; in order. */
  Set<JobId> of(DatasetId dataset) {
    return left.getOrDefault(dataset, new TreeSet<>());
  }
}
