package io.headwater.impact;

import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps from the columns of one dataset to others. Columns are matched by path; a rename is one
 * only where the new column declares its former name, else the old column goes and another comes.
 */
final class ColumnDifference {

  private final DatasetId dataset;
  private final String port;
  private final Places places;
  private final List<ChangeStep> steps = new ArrayList<>();

  private ColumnDifference(DatasetId dataset, String port, Places places) {
    this.dataset = dataset;
    this.port = port;
    this.places = places;
  }

  /**
   * The steps, those of the new text in its order first, then what is dropped.
   *
   * @param port under which the new text lists the columns, for places
   */
  static List<ChangeStep> steps(
      DatasetId dataset,
      List<ProposedColumn> before,
      List<ProposedColumn> after,
      String port,
      Places places) {
    return new ColumnDifference(dataset, port, places).run(before, after);
  }

  private List<ChangeStep> run(List<ProposedColumn> before, List<ProposedColumn> after) {
    Map<String, ProposedColumn> old = new LinkedHashMap<>();
    before.forEach(column -> old.putIfAbsent(column.path(), column));
    Set<String> kept = new HashSet<>();
    after.stream().map(ProposedColumn::path).filter(old::containsKey).forEach(kept::add);
    for (ProposedColumn column : after) {
      Optional<ProposedColumn> same =
          Optional.ofNullable(old.get(column.path())).or(() -> former(column, old, kept));
      if (same.isPresent()) {
        kept.add(same.get().path());
        compare(same.get(), column);
      } else {
        steps.add(
            new ChangeStep.ColumnAdded(
                ref(column.path()),
                column.type(),
                !column.nullable().orElse(true),
                column.hasDefault(),
                at(column, "")));
      }
    }
    for (ProposedColumn column : old.values()) {
      if (!kept.contains(column.path())) {
        steps.add(new ChangeStep.ColumnDropped(ref(column.path()), places.find(port, "", "")));
      }
    }
    return steps;
  }

  /** The one old column that a new one continues. */
  private static Optional<ProposedColumn> former(
      ProposedColumn column, Map<String, ProposedColumn> old, Set<String> kept) {
    return column.formerNames().stream()
        .filter(name -> old.containsKey(name) && !kept.contains(name))
        .findFirst()
        .map(old::get);
  }

  private void compare(ProposedColumn old, ProposedColumn column) {
    ColumnRef ref = ref(old.path());
    if (!old.path().equals(column.path())) {
      steps.add(new ChangeStep.ColumnRenamed(ref, column.path(), at(column, "")));
    }
    boolean bothTyped = !old.type().isEmpty() && !column.type().isEmpty();
    if (bothTyped && TypeLattice.compare(old.type(), column.type()) != TypeLattice.Relation.SAME) {
      steps.add(new ChangeStep.TypeChanged(ref, old.type(), column.type(), at(column, "type")));
    }
    if (old.nullable().isPresent()
        && column.nullable().isPresent()
        && !old.nullable().equals(column.nullable())) {
      steps.add(
          new ChangeStep.NullabilityChanged(ref, column.nullable().get(), at(column, "required")));
    }
    // A list that is empty permits every value: giving it up, or adding one, is told by the type.
    if (!old.values().isEmpty() && !column.values().isEmpty()) {
      List<String> added = without(column.values(), old.values());
      List<String> removed = without(old.values(), column.values());
      if (!added.isEmpty() || !removed.isEmpty()) {
        steps.add(new ChangeStep.EnumChanged(ref, added, removed, at(column, "values")));
      }
    }
    if (!old.classification().equals(column.classification())) {
      steps.add(
          new ChangeStep.ClassificationChanged(
              ref, old.classification(), column.classification(), at(column, "classification")));
    }
  }

  private static List<String> without(List<String> values, List<String> others) {
    return values.stream().filter(value -> !others.contains(value)).distinct().toList();
  }

  private ColumnRef ref(String path) {
    return new ColumnRef(dataset, path);
  }

  private Optional<Place> at(ProposedColumn column, String key) {
    return places.find(port, column.path(), key);
  }
}
