package io.headwater.impact;

import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The same steps about other datasets. */
public final class StepDatasets {

  private StepDatasets() {}

  /** A step with each dataset that it names replaced, those of its columns included. */
  public static ChangeStep replace(ChangeStep step, UnaryOperator<DatasetId> other) {
    return switch (Subjects.rename(step, column -> of(column, other), other)) {
      case ChangeStep.DatasetRenamed(DatasetId id, DatasetId to, Optional<Place> at) ->
          new ChangeStep.DatasetRenamed(id, other.apply(to), at);
      case ChangeStep.JobOutputsChanged(
              JobId job,
              List<DatasetId> removed,
              List<DatasetId> added,
              Optional<Place> at) ->
          new ChangeStep.JobOutputsChanged(job, removed, added.stream().map(other).toList(), at);
      case ChangeStep renamed -> renamed;
    };
  }

  private static ColumnRef of(ColumnRef column, UnaryOperator<DatasetId> other) {
    return new ColumnRef(other.apply(column.dataset()), column.path());
  }
}
