package io.headwater.lineage.kafka;

import io.headwater.model.DatasetId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which names the graph holds for one dataset, by their canonical name; sets of one are not kept.
 * Used by one thread.
 */
final class AliasSets {

  private final Map<DatasetId, Set<DatasetId>> byCanonical = new HashMap<>();
  private final Map<DatasetId, DatasetId> canonical = new HashMap<>();

  /** What the name stood for when it was read last; itself when it had no other name. */
  DatasetId canonical(DatasetId name) {
    return canonical.getOrDefault(name, name);
  }

  /** All names of a dataset, by its canonical one. */
  Set<DatasetId> names(DatasetId chosen) {
    return byCanonical.getOrDefault(chosen, Set.of(chosen));
  }

  /** Puts a set in place of what was known of its canonical name. */
  void put(DatasetId chosen, Collection<DatasetId> names) {
    remove(chosen);
    if (names.size() > 1) {
      byCanonical.put(chosen, Set.copyOf(names));
      names.forEach(name -> canonical.put(name, chosen));
    }
  }

  /** Forgets the set of a name that is canonical no longer. */
  void remove(DatasetId chosen) {
    Set<DatasetId> known = byCanonical.remove(chosen);
    if (known != null) {
      known.forEach(name -> canonical.remove(name, chosen));
    }
  }
}
