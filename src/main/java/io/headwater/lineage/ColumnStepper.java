package io.headwater.lineage;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.Transformation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Steps between columns. An influence on a whole dataset bears on each of its columns: upstream, a
 * column is also reached by what influences its dataset; downstream, the influence goes on with
 * every column of it.
 */
record ColumnStepper(LiveLineage live, boolean directOnly) implements Step.Stepper {

  @Override
  public List<Step> from(Set<EntityId> frontier, Side side) {
    Set<ColumnRef> columns = Ids.only(frontier, ColumnRef.class);
    Set<DatasetId> datasets = columns.stream().map(ColumnRef::dataset).collect(Collectors.toSet());
    if (datasets.isEmpty()) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    for (LiveLineage.ColumnFlow edge : live.columns(datasets, side)) {
      ColumnRef near = side == Side.INTO ? edge.to() : edge.from();
      if (isReached(near, columns, datasets, side) && (!directOnly || isDirect(edge))) {
        steps.add(
            new Step(
                near,
                side == Side.INTO ? edge.from() : edge.to(),
                edge.from(),
                edge.to(),
                edge.job(),
                edge.transformations(),
                edge.first(),
                edge.last()));
      }
    }
    return steps;
  }

  private static boolean isReached(
      ColumnRef near, Set<ColumnRef> columns, Set<DatasetId> datasets, Side side) {
    if (columns.contains(near)) {
      return true;
    }
    return switch (side) {
      case INTO -> near.path().equals(ColumnRef.WHOLE_DATASET) && datasets.contains(near.dataset());
      case OUT_OF -> columns.contains(new ColumnRef(near.dataset(), ColumnRef.WHOLE_DATASET));
    };
  }

  /** An edge whose producer did not say how it came about counts as one along which values flow. */
  private static boolean isDirect(LiveLineage.ColumnFlow edge) {
    return edge.transformations().isEmpty()
        || edge.transformations().stream()
            .anyMatch(how -> how.kind() == Transformation.Kind.DIRECT);
  }
}
