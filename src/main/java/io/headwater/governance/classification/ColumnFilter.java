package io.headwater.governance.classification;

import io.headwater.model.DatasetId;
import java.util.Optional;
import java.util.Set;

/**
 * Which classified columns are meant; what is not said lets all pass.
 *
 * @param levels one of these; empty for all, columns without any level included
 * @param kinds ids of kinds, at least one of these; empty for all
 * @param isPersonal whether it holds personal data of any kind
 * @param datasets canonical names of datasets that hold it; empty for all
 * @param isDeclared whether something is said of it
 * @param isInferred whether it has something only from what it is made from
 * @param conflictsOnly only columns with findings
 */
public record ColumnFilter(
    Set<Level> levels,
    Set<String> kinds,
    Optional<Boolean> isPersonal,
    Optional<Set<DatasetId>> datasets,
    Optional<Boolean> isDeclared,
    Optional<Boolean> isInferred,
    boolean conflictsOnly) {

  /** Every classified column. */
  public static final ColumnFilter ALL =
      new ColumnFilter(
          Set.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  public ColumnFilter {
    levels = Set.copyOf(levels);
    kinds = Set.copyOf(kinds);
    datasets = datasets.map(Set::copyOf);
  }

  boolean passes(long own, long label, long wantedKinds) {
    return Labels.saysSomething(label)
        && (levels.isEmpty() || Labels.findLevel(label).filter(levels::contains).isPresent())
        && (kinds.isEmpty() || (label & wantedKinds) != 0)
        && isPersonal.map(wanted -> wanted == ((label & Labels.KINDS) != 0)).orElse(true)
        && isDeclared.map(wanted -> wanted == Labels.saysSomething(own)).orElse(true)
        && isInferred.map(wanted -> wanted == Labels.saysSomething(label & ~own)).orElse(true);
  }
}
