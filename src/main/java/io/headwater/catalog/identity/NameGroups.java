package io.headwater.catalog.identity;

import io.headwater.model.DatasetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets of names that grow together, except where two names must stay apart. Not thread-safe. */
final class NameGroups {

  private final Map<DatasetId, DatasetId> parents = new HashMap<>();

  /** By the root of a group, the names that none of its names may meet. */
  private final Map<DatasetId, Set<DatasetId>> enemies = new HashMap<>();

  /** The name that stands for the group of a name; the name itself where it is alone. */
  DatasetId root(DatasetId name) {
    DatasetId parent = parents.putIfAbsent(name, name);
    DatasetId at = name;
    while (parent != null && !parent.equals(at)) {
      at = parent;
      parent = parents.get(at);
    }
    return at;
  }

  boolean areOne(DatasetId one, DatasetId other) {
    return root(one).equals(root(other));
  }

  /** Joins the groups of two names, unless a name of one must stay apart from one of the other. */
  void join(DatasetId one, DatasetId other) {
    DatasetId left = root(one);
    DatasetId right = root(other);
    if (left.equals(right) || areEnemies(left, right)) {
      return;
    }
    parents.put(left, right);
    Set<DatasetId> moved = enemies.remove(left);
    if (moved != null) {
      enemies.computeIfAbsent(right, _ -> new HashSet<>()).addAll(moved);
    }
  }

  /**
   * Joins names with each other, in the order given: what must stay apart goes with the first it
   * can.
   */
  void joinAll(Collection<DatasetId> names) {
    List<DatasetId> roots = new ArrayList<>();
    for (DatasetId name : names) {
      roots.forEach(earlier -> join(earlier, name));
      if (roots.stream().noneMatch(earlier -> areOne(earlier, name))) {
        roots.add(name);
      }
    }
  }

  /** Keeps two names apart from now on; they must not be one yet. */
  void part(DatasetId one, DatasetId other) {
    enemies.computeIfAbsent(root(one), _ -> new HashSet<>()).add(other);
    enemies.computeIfAbsent(root(other), _ -> new HashSet<>()).add(one);
  }

  private boolean areEnemies(DatasetId left, DatasetId right) {
    return enemies.getOrDefault(left, Set.of()).stream()
        .anyMatch(enemy -> root(enemy).equals(right));
  }

  /** Every name that was asked about. */
  Set<DatasetId> names() {
    return parents.keySet();
  }
}
