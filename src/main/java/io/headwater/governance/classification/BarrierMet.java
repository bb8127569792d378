package io.headwater.governance.classification;

import java.util.List;
import java.util.Optional;

/**
 * A step on the way to a column at which a classification stopped, or was lowered.
 *
 * @param step where
 * @param stoppedLevel the level that did not pass whole; empty when it did
 * @param stoppedKinds kinds of personal data that did not pass
 * @param decision the decision by which the column inherits nothing; empty when it is the
 *     transformation that stops it
 */
public record BarrierMet(
    LabelStep step,
    Optional<Level> stoppedLevel,
    List<DataKind> stoppedKinds,
    Optional<Statement.Person> decision) {

  public BarrierMet {
    stoppedKinds = List.copyOf(stoppedKinds);
  }
}
