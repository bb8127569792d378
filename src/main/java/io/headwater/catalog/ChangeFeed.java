package io.headwater.catalog;

import io.headwater.model.EntityId;
import java.time.Instant;
import java.util.function.Consumer;

/** What changed, as it becomes visible to readers of this server. Thread-safe. */
public interface ChangeFeed {

  /**
   * Something about an entity changed.
   *
   * @param id which
   * @param at the time of the event that says so
   */
  record Change(EntityId id, Instant at) {}

  /**
   * Hears of every change from now on. The listener is called by one thread at a time, and must
   * return quickly.
   *
   * @return closed to stop listening
   */
  Subscription subscribe(Consumer<Change> listener);

  /** A listener's registration. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
