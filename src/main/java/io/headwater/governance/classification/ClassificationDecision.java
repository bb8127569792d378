package io.headwater.governance.classification;

import io.headwater.model.DatasetId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody decided about a column or a dataset. Kept for good.
 *
 * @param id chosen by Headwater
 * @param dataset the dataset, by a name that it had then
 * @param path the column's path; empty when the whole dataset is meant
 * @param level how closely it is to be held; empty when that is left to others
 * @param kinds ids of kinds of personal data; an empty set says that it holds none, no set leaves
 *     it to others
 * @param inheritsNothing whether what the column is made from does not count
 * @param reason in their words
 * @param by who
 * @param at when
 * @param withdrawal empty unless it was taken back
 */
public record ClassificationDecision(
    String id,
    DatasetId dataset,
    String path,
    Optional<Level> level,
    Optional<Set<String>> kinds,
    boolean inheritsNothing,
    String reason,
    String by,
    Instant at,
    Optional<Withdrawal> withdrawal) {

  /**
   * Who took a decision back.
   *
   * @param by who
   * @param reason in their words
   * @param at when
   */
  public record Withdrawal(String by, String reason, Instant at) {}

  /** The decision as what is said of a column or dataset. */
  Statement statement() {
    return new Statement(
        path, new Statement.Person(id, by, reason, at), level, kinds, inheritsNothing);
  }

  /** The same decision, taken back. */
  public ClassificationDecision withdrawn(Withdrawal by) {
    return new ClassificationDecision(
        id, dataset, path, level, kinds, inheritsNothing, reason, this.by, at, Optional.of(by));
  }
}
