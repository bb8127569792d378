package io.headwater.lineage;

import io.headwater.model.DatasetId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What a name stands for at a time. A DROP ends what it stood for; a RENAME lets it live on under
 * another name; a later sighting of the name is of something new.
 */
final class Incarnations {

  private final Map<DatasetId, NavigableMap<Long, Optional<DatasetId>>> endings;

  /** From the ends of names, by time in nanoseconds since the epoch. */
  Incarnations(Map<DatasetId, NavigableMap<Long, Optional<DatasetId>>> endings) {
    this.endings = endings;
  }

  /**
   * The name under which what was seen is known later.
   *
   * @param name the name it was seen under
   * @param seen when, in nanoseconds since the epoch
   * @param at the later time
   * @return empty when it has ended by then
   */
  Optional<DatasetId> locate(DatasetId name, long seen, long at) {
    // Something seen at the very moment of an end is what ends.
    Map.Entry<Long, Optional<DatasetId>> end = endingsOf(name).ceilingEntry(seen);
    DatasetId current = name;
    while (end != null && end.getKey() <= at) {
      if (end.getValue().isEmpty()) {
        return Optional.empty();
      }
      current = end.getValue().get();
      end = endingsOf(current).higherEntry(end.getKey());
    }
    return Optional.of(current);
  }

  /** Whether a name stands for the same thing at both times, the later of which is a sighting. */
  boolean isSame(DatasetId name, long at, long seenLater) {
    Long end = endingsOf(name).higherKey(at);
    return end == null || end >= seenLater;
  }

  private NavigableMap<Long, Optional<DatasetId>> endingsOf(DatasetId name) {
    return endings.getOrDefault(name, java.util.Collections.emptyNavigableMap());
  }
}
