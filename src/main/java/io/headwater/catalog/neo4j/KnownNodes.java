package io.headwater.catalog.neo4j;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Remembers what this process wrote for good, so that what never changes is not written again.
 * Nothing here is ever deleted from the graph.
 */
final class KnownNodes {

  private static final int REMEMBERED = 200_000;

  private final Set<String> keys =
      Collections.newSetFromMap(
          new LinkedHashMap<>(1024, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** What one transaction adds; counts only once it is committed. */
  final class Additions {
    private final Set<String> added = new HashSet<>();

    /** Whether the key must be written; it then is one of the additions. */
    boolean isNew(String key) {
      synchronized (keys) {
        if (keys.contains(key)) {
          return false;
        }
      }
      return added.add(key);
    }

    /** The transaction begins again. */
    void clear() {
      added.clear();
    }
  }

  Additions begin() {
    return new Additions();
  }

  void remember(Additions additions) {
    synchronized (keys) {
      keys.addAll(additions.added);
    }
  }

  void forget() {
    synchronized (keys) {
      keys.clear();
    }
  }
}
