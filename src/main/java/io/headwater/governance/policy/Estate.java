package io.headwater.governance.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that policies are asked about. Thread-safe. */
public interface Estate {

  /**
   * What there is now.
   *
   * @param levels what decides which level is the higher one
   * @throws io.headwater.model.CatalogException UNAVAILABLE when a store does not answer
   */
  Inventory take(ClassificationLevels levels);

  /**
   * What there is.
   *
   * @param subjects in no order
   * @param at when it was so
   * @param partialReason what was left out; empty when nothing was
   */
  record Inventory(List<Subject> subjects, Instant at, Optional<String> partialReason) {

    public Inventory {
      subjects = List.copyOf(subjects);
    }
  }
}
