package io.headwater.catalog;

import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.model.AliasKind;
import io.headwater.model.DatasetId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Chooses one name for each set of names. A function of the aliases alone, so it does not matter
 * when each was heard of: the smallest catalog name, else the smallest name. A name of a session
 * follows the one set it points from; where it points from several it stays by itself.
 */
public final class CanonicalNames {

  private CanonicalNames() {}

  /** The canonical name of every name in some aliases, which must hold whole sets. */
  public static SortedMap<DatasetId, DatasetId> of(Collection<Alias> aliases) {
    Map<DatasetId, DatasetId> parents = new HashMap<>();
    Set<DatasetId> catalogNames = new TreeSet<>();
    SortedMap<DatasetId, SortedSet<DatasetId>> sessionNames = new TreeMap<>();
    for (Alias alias : aliases) {
      if (alias.kind() == AliasKind.SESSION) {
        sessionNames.computeIfAbsent(alias.alias(), _ -> new TreeSet<>()).add(alias.dataset());
      } else {
        parents.put(find(parents, alias.dataset()), find(parents, alias.alias()));
        catalogNames.add(alias.alias());
      }
      find(parents, alias.dataset());
    }
    SortedMap<DatasetId, DatasetId> chosen = new TreeMap<>();
    Map<DatasetId, DatasetId> byRoot = new HashMap<>();
    for (DatasetId name : new TreeSet<>(parents.keySet())) {
      byRoot.merge(
          find(parents, name),
          name,
          (best, other) ->
              catalogNames.contains(other) && !catalogNames.contains(best) ? other : best);
    }
    for (DatasetId name : parents.keySet()) {
      chosen.put(name, byRoot.getOrDefault(find(parents, name), name));
    }
    sessionNames.forEach((name, datasets) -> {
      Set<DatasetId> sets = new TreeSet<>();
      datasets.forEach(dataset -> sets.add(chosen.getOrDefault(dataset, dataset)));
      chosen.putIfAbsent(name, sets.size() == 1 ? sets.iterator().next() : name);
    });
    return chosen;
  }

  private static DatasetId find(Map<DatasetId, DatasetId> parents, DatasetId name) {
    DatasetId parent = parents.putIfAbsent(name, name);
    while (parent != null && !parent.equals(name)) {
      name = parent;
      parent = parents.get(name);
    }
    return name;
  }
}
