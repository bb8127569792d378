package io.headwater.catalog.neo4j;

import io.headwater.model.Sightings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the sightings that edges and observations were last known to have. They may have others
 * by now, so whoever writes says what they are to have and the graph compares. Thread-safe.
 */
final class KnownSightings {

  private static final int REMEMBERED = 20_000;

  private final Map<Object, Sightings> last =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Sightings> eldest) {
          return size() > REMEMBERED;
        }
      };

  Optional<Sightings> find(Object key) {
    synchronized (last) {
      return Optional.ofNullable(last.get(key));
    }
  }

  void remember(Object key, Sightings seen) {
    synchronized (last) {
      last.put(key, seen);
    }
  }

  void forget() {
    synchronized (last) {
      last.clear();
    }
  }
}
