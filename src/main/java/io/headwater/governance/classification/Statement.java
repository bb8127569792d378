package io.headwater.governance.classification;

import io.headwater.model.DataProductId;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * That somebody says how sensitive a column, or a whole dataset, is.
 *
 * @param path the column's path; empty when the whole dataset is meant
 * @param origin who says so
 * @param level how closely it is to be held; empty when that is not said
 * @param kinds ids of kinds of personal data; an empty set says that it holds none, no set that
 *     nothing is said about it
 * @param inheritsNothing whether what the column is made from does not count, because its values
 *     tell nothing of it
 */
public record Statement(
    String path,
    Origin origin,
    Optional<Level> level,
    Optional<Set<String>> kinds,
    boolean inheritsNothing) {

  public Statement {
    kinds = kinds.map(some -> Collections.unmodifiableSet(new TreeSet<>(some)));
  }

  /** Whether the whole dataset is meant. */
  public boolean isOfDataset() {
    return path.isEmpty();
  }

  /** Whether it says that there is no personal data. */
  public boolean deniesPersonalData() {
    return kinds.filter(Set::isEmpty).isPresent();
  }

  /** Where a statement comes from. */
  public sealed interface Origin {}

  /**
   * A contract or manifest of the product that offers the dataset.
   *
   * @param product which
   * @param port the output port that declares the column
   */
  public record Contract(DataProductId product, String port) implements Origin {}

  /**
   * Tags of the dataset or column, as producers sent them.
   *
   * @param text the tags that were understood
   */
  public record Tags(String text) implements Origin {}

  /**
   * Somebody.
   *
   * @param decision the decision's id, by which it can be withdrawn
   * @param by who
   * @param reason in their words
   * @param at when
   */
  public record Person(String decision, String by, String reason, Instant at) implements Origin {}
}
