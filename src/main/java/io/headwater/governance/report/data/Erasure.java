package io.headwater.governance.report.data;

import io.headwater.model.ColumnRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The erasure of one subject's data. Its steps are those of the plan at its start, for good.
 *
 * @param id chosen by Headwater
 * @param column the column that tells the subject
 * @param subject a reference that people gave, never a value
 * @param planHash of the steps at the start
 * @param startedAt when
 * @param startedBy who
 * @param steps in the order to erase
 */
public record Erasure(
    String id,
    ColumnRef column,
    String subject,
    String planHash,
    Instant startedAt,
    String startedBy,
    List<ErasureStep> steps) {

  public Erasure {
    steps = List.copyOf(steps);
  }

  /** Whether nothing is left to do. */
  public boolean isComplete() {
    return steps.stream().noneMatch(step -> step.state() == ErasureState.OPEN);
  }

  /** When the last step was settled; empty while one is open. */
  public Optional<Instant> completedAt() {
    return isComplete()
        ? steps.stream()
            .flatMap(step -> step.settled().stream())
            .map(ErasureStep.Settled::at)
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }
}
