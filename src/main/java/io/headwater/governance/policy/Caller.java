package io.headwater.governance.policy;

import org.jspecify.annotations.Nullable;

/** Who is calling. Thread-safe. */
public interface Caller {

  /**
   * The name to keep: of who is signed in; else what the call says; else {@code anonymous}.
   *
   * @param said who the call says it comes from; null when it says nothing
   */
  String name(@Nullable String said);
}
