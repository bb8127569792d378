package io.headwater.governance.classification;

import io.headwater.governance.classification.ClassificationFinding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares what is said of columns with what they are. */
final class Findings {

  private Findings() {}

  /** What is wrong with what is said of a column. */
  static List<ClassificationFinding> of(ColumnClassification column) {
    List<ClassificationFinding> findings = new ArrayList<>();
    if (!column.isClassified()) {
      return findings;
    }
    findNotPersonal(column).ifPresent(findings::add);
    findTooLow(column).ifPresent(findings::add);
    return findings;
  }

  /** A no of a contract counts beside a yes of a tag; a no of a person only against lineage. */
  private static Optional<ClassificationFinding> findNotPersonal(ColumnClassification column) {
    List<Statement> denials =
        column.statements().stream()
            .filter(one -> !one.isOfDataset() && one.deniesPersonalData())
            .toList();
    boolean isDecided = denials.stream().anyMatch(one -> one.origin() instanceof Statement.Person);
    List<DataKind> kinds = new ArrayList<>(column.kinds());
    if (isDecided) {
      kinds.removeAll(column.declaredKinds());
    }
    if (denials.isEmpty() || kinds.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ClassificationFinding(
            Rule.DECLARED_NOT_PERSONAL,
            column,
            denials,
            Optional.empty(),
            "'"
                + column.column().path()
                + "' is said to hold no personal data, but holds: "
                + kinds.stream().map(DataKind::title).collect(Collectors.joining(", "))
                + "; correct what is said, mask the values on the way, or decide that it inherits"
                + " nothing"));
  }

  private static Optional<ClassificationFinding> findTooLow(ColumnClassification column) {
    Optional<Level> declared = column.declaredLevel();
    Optional<Level> level = column.level();
    if (declared.isEmpty() || level.isEmpty() || level.get().compareTo(declared.get()) <= 0) {
      return Optional.empty();
    }
    List<Statement> saying =
        column.statements().stream().filter(one -> one.level().equals(declared)).toList();
    return Optional.of(
        new ClassificationFinding(
            Rule.DECLARED_TOO_LOW,
            column,
            saying,
            declared,
            "'"
                + column.column().path()
                + "' is said to be "
                + declared.get()
                + ", but is made from what is "
                + level.get()
                + "; raise its level, mask the values on the way, or decide that it inherits"
                + " nothing"));
  }
}
