package io.headwater.catalog.neo4j;

import io.headwater.model.PackedSightings;
import io.headwater.model.Sightings;
import io.headwater.platform.neo4j.StoredSightings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Value;

/**
 * Remembers the sightings that edges and observations were last known to have. They may have others
 * by now, so whoever writes says what they are to have and the graph compares. Thread-safe.
 */
final class KnownSightings {

  private static final int REMEMBERED = 20_000;

  /**
   * What an edge or observation is known to have.
   *
   * @param value as it is stored, which takes a third of the memory
   */
  record Stored(Object value) {

    static Stored packed(Sightings seen) {
      return new Stored(PackedSightings.write(seen));
    }

    /** What the graph tells. */
    static Stored read(Value stored) {
      return new Stored(
          StoredSightings.isPacked(stored)
              ? stored.asByteArray()
              : StoredSightings.read(stored).points());
    }

    Sightings seen() {
      return value instanceof byte[] bytes
          ? PackedSightings.read(bytes)
          : Sightings.of((long[]) value);
    }
  }

  private final Map<Object, Stored> last =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Stored> eldest) {
          return size() > REMEMBERED;
        }
      };

  Optional<Stored> find(Object key) {
    synchronized (last) {
      return Optional.ofNullable(last.get(key));
    }
  }

  void remember(Object key, Stored seen) {
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
