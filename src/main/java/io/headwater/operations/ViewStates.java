package io.headwater.operations;

import java.util.List;

/** The views of this server. Thread-safe. */
public interface ViewStates {

  /** Every view, by name. */
  List<ViewState> listViews();
}
