package io.headwater.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Sets that forget what was added longest ago. */
final class RecentSet {

  private RecentSet() {}

  /** An empty set of at most so many; adding again counts as adding. Thread-safe. */
  static <T> Set<T> ofAtMost(int most) {
    return Collections.newSetFromMap(
        Collections.synchronizedMap(
            new LinkedHashMap<>(1024, 0.75f, true) {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<T, Boolean> eldest) {
                return size() > most;
              }
            }));
  }
}
