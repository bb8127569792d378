package io.headwater.testkit;

import io.headwater.catalog.ChangeFeed;
import io.headwater.model.EntityId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A feed that a test speaks through. Thread-safe. */
public final class FakeChangeFeed implements ChangeFeed {

  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  /** Tells everybody of a change. */
  public void tell(EntityId id) {
    listeners.forEach(listener -> listener.accept(new Change(id, Entries.DAWN)));
  }

  /** How many listen. */
  public int listeners() {
    return listeners.size();
  }

  @Override
  public Subscription subscribe(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
