package io.headwater.catalog.kafka;

import io.headwater.catalog.ChangeFeed;
import io.headwater.model.Times;
import io.headwater.platform.kafka.ChangeRecord;
import io.headwater.platform.kafka.View;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Passes changes on to whoever listens. Keeps nothing, so it begins at the topic's end. */
@ApplicationScoped
class ChangeBroadcast implements ChangeFeed, View {

  private static final Logger LOG = Logger.getLogger(ChangeBroadcast.class);

  private final CopyOnWriteArrayList<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private volatile Map<Integer, Long> position = Map.of();

  @Override
  public Subscription subscribe(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public String name() {
    return "subscriptions";
  }

  @Override
  public Map<Integer, Long> position() {
    return position;
  }

  @Override
  public Map<Integer, Long> visiblePosition() {
    return position;
  }

  @Override
  public void rebuild(Map<Integer, Long> from) {
    position = Map.copyOf(from);
  }

  @Override
  public void apply(List<ChangeRecord> changes, Map<Integer, Long> next) {
    for (ChangeRecord change : changes) {
      Change told = new Change(change.id(), Times.ofNanos(change.at()));
      for (Consumer<Change> listener : listeners) {
        try {
          listener.accept(told);
        } catch (RuntimeException e) {
          LOG.warn("a subscriber failed and hears no more", e);
          listeners.remove(listener);
        }
      }
    }
    position = Map.copyOf(next);
  }
}
