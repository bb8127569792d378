package io.headwater.catalog;

import java.util.List;
import java.util.Optional;

/** The records that could not be used. Thread-safe. */
public interface DeadLetters {

  /**
   * Newest first.
   *
   * @param includeReplayed whether those that were sent again are listed too
   * @param first at most this many, 1 to 1,000
   * @param after a {@link Slice#next()} of the same list
   */
  Slice<DeadLetter> listDeadLetters(boolean includeReplayed, int first, Optional<String> after);

  /**
   * Sends records again to the topics they came from, byte for byte, and marks them as replayed
   * once they are durable. A record that still cannot be used becomes a new dead letter.
   *
   * @param ids at most 1,000
   * @return the letters as they are now, in the order asked
   * @throws io.headwater.model.CatalogException NOT_FOUND when one of the ids is unknown (then none
   *     is sent), UNAVAILABLE when the broker does not answer in time
   */
  List<DeadLetter> replay(List<String> ids);
}
