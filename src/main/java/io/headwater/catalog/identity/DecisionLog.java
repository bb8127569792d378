package io.headwater.catalog.identity;

import io.headwater.catalog.Slice;
import io.headwater.model.DatasetId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that was decided about names; only ever added to. Thread-safe; also across processes.
 */
public interface DecisionLog {

  /**
   * Adds a decision, unless it would say again what already holds: then answers with the one that
   * says so. A decision that is added is pending until {@link #applied}.
   *
   * @param content what is decided
   * @param reason why
   * @param by who decides
   */
  Decision add(Decision.Content content, String reason, String by);

  /** A decision. */
  Optional<Decision> findDecision(long sequence);

  /** Decisions about any of the names, undone ones too. */
  List<Decision> findTouching(Collection<DatasetId> names);

  /** Which of the names any decision that is not undone is about. */
  Set<DatasetId> findDecided(Collection<DatasetId> names);

  /**
   * Every decision, the newest first.
   *
   * @param first at most this many, 1 to 1,000
   * @param after a {@link Slice#next()} of the same list
   */
  Slice<Decision> listDecisions(int first, Optional<String> after);

  /** Decisions that may not have reached the graph yet, the oldest first, at most 1,000. */
  List<Decision> listPending();

  /** Notes that decisions have reached the graph, and that readers were told. */
  void applied(Collection<Long> sequences);
}
