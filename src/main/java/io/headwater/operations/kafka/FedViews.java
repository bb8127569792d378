package io.headwater.operations.kafka;

import io.headwater.operations.ViewState;
import io.headwater.operations.ViewStates;
import io.headwater.platform.kafka.ViewTailer;
import io.headwater.platform.kafka.Views;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the threads that feed the views tell of them. */
@ApplicationScoped
class FedViews implements ViewStates {

  private final Views views;

  FedViews(Views views) {
    this.views = views;
  }

  @Override
  public List<ViewState> listViews() {
    return views.listTailers().entrySet().stream()
        .map(entry -> state(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(ViewState::name))
        .toList();
  }

  private static ViewState state(String name, ViewTailer tailer) {
    return new ViewState(
        name,
        tailer.unread(),
        tailer.unshown(),
        tailer.isCaughtUp(),
        Optional.ofNullable(tailer.trouble()));
  }
}
