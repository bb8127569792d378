package io.headwater.impact;

import io.headwater.catalog.DatasetEntry;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.SchemaField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Which datasets, jobs and products steps speak of, and the same steps by canonical names. */
final class Subjects {

  private Subjects() {}

  /** The datasets that a step speaks of and that have to be known. */
  static List<DatasetId> datasets(ChangeStep step) {
    return switch (step.subject()) {
      case ColumnRef column -> List.of(column.dataset());
      case DatasetId dataset -> List.of(dataset);
      default ->
          step instanceof ChangeStep.JobOutputsChanged outputs ? outputs.removed() : List.of();
    };
  }

  /** Subjects of one kind. */
  static <T extends EntityId> Set<T> only(List<ChangeStep> steps, Class<T> type) {
    Set<T> found = new TreeSet<>();
    for (ChangeStep step : steps) {
      if (type.isInstance(step.subject())) {
        found.add(type.cast(step.subject()));
      }
    }
    return found;
  }

  /** The column of a dataset that a path means: by its spelling, else ignoring case. */
  static Optional<String> findColumn(DatasetEntry dataset, String path) {
    List<String> paths = new ArrayList<>();
    flatten(dataset.columns(), "", paths);
    if (paths.contains(path)) {
      return Optional.of(path);
    }
    List<String> alike = paths.stream().filter(path::equalsIgnoreCase).toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  private static void flatten(List<SchemaField> fields, String prefix, List<String> paths) {
    for (SchemaField field : fields) {
      paths.add(prefix + field.name());
      flatten(field.fields(), prefix + field.name() + ".", paths);
    }
  }

  /** The step with its column, dataset and removed outputs under other names. */
  static ChangeStep rename(
      ChangeStep step, UnaryOperator<ColumnRef> column, UnaryOperator<DatasetId> dataset) {
    return switch (step) {
      case ChangeStep.ColumnDropped(ColumnRef ref, Optional<Place> at) ->
          new ChangeStep.ColumnDropped(column.apply(ref), at);
      case ChangeStep.ColumnRenamed(ColumnRef ref, String to, Optional<Place> at) ->
          new ChangeStep.ColumnRenamed(column.apply(ref), to, at);
      case ChangeStep.ColumnAdded(
              ColumnRef ref,
              String type,
              boolean required,
              boolean hasDefault,
              Optional<Place> at) ->
          new ChangeStep.ColumnAdded(
              new ColumnRef(dataset.apply(ref.dataset()), ref.path()),
              type,
              required,
              hasDefault,
              at);
      case ChangeStep.TypeChanged(ColumnRef ref, String from, String to, Optional<Place> at) ->
          new ChangeStep.TypeChanged(column.apply(ref), from, to, at);
      case ChangeStep.NullabilityChanged(ColumnRef ref, boolean nullable, Optional<Place> at) ->
          new ChangeStep.NullabilityChanged(column.apply(ref), nullable, at);
      case ChangeStep.EnumChanged(
              ColumnRef ref,
              List<String> added,
              List<String> removed,
              Optional<Place> at) ->
          new ChangeStep.EnumChanged(column.apply(ref), added, removed, at);
      case ChangeStep.ClassificationChanged(
              ColumnRef ref,
              String from,
              String to,
              Optional<Place> at) ->
          new ChangeStep.ClassificationChanged(column.apply(ref), from, to, at);
      case ChangeStep.DatasetDropped(DatasetId id, Optional<Place> at) ->
          new ChangeStep.DatasetDropped(dataset.apply(id), at);
      case ChangeStep.DatasetRenamed(DatasetId id, DatasetId to, Optional<Place> at) ->
          new ChangeStep.DatasetRenamed(dataset.apply(id), to, at);
      case ChangeStep.JobOutputsChanged(
              JobId job,
              List<DatasetId> removed,
              List<DatasetId> added,
              Optional<Place> at) ->
          new ChangeStep.JobOutputsChanged(job, removed.stream().map(dataset).toList(), added, at);
      case ChangeStep.ProductDeprecated(DataProductId _, Optional<Place> _) -> step;
      case ChangeStep.ServiceLevelChanged _ -> step;
    };
  }
}
