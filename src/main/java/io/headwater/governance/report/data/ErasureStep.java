package io.headwater.governance.report.data;

import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A dataset to erase a subject's data from.
 *
 * @param dataset by its canonical name at the start
 * @param order from 1; datasets that feed each other have the same
 * @param columns the paths that hold it; empty when none is known
 * @param owner who answered for it at the start; empty when nobody is known
 * @param domain whose it was at the start; empty when no product offered it
 * @param settled what was said last of it; empty when nobody did
 */
public record ErasureStep(
    DatasetId dataset,
    int order,
    List<String> columns,
    String owner,
    Optional<DomainName> domain,
    Optional<Settled> settled) {

  public ErasureStep {
    columns = List.copyOf(columns);
  }

  /**
   * What somebody said of a step.
   *
   * @param note how, or why not, in their words
   * @param by who
   * @param at when
   */
  public record Settled(ErasureState state, String note, String by, Instant at) {}

  /** What became of it. */
  public ErasureState state() {
    return settled.map(Settled::state).orElse(ErasureState.OPEN);
  }

  /** The same step, of which something was said. */
  public ErasureStep with(Settled said) {
    return new ErasureStep(dataset, order, columns, owner, domain, Optional.of(said));
  }
}
