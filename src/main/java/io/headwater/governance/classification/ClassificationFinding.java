package io.headwater.governance.classification;

import java.util.List;
import java.util.Optional;

/**
 * What is said of a column that cannot be.
 *
 * @param rule which
 * @param column with what it really is, and the paths that prove it
 * @param declared what is said; the statements that count
 * @param declaredLevel the level that is said; empty where the finding is about personal data
 * @param message the same for people
 */
public record ClassificationFinding(
    Rule rule,
    ColumnClassification column,
    List<Statement> declared,
    Optional<Level> declaredLevel,
    String message) {

  public ClassificationFinding {
    declared = List.copyOf(declared);
  }

  /** What can be wrong. */
  public enum Rule {
    /** It is said to hold no personal data, and it does. */
    DECLARED_NOT_PERSONAL,
    /** It is said to be of a lower level than what it is made from. */
    DECLARED_TOO_LOW
  }
}
