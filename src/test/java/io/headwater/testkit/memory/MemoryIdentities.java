package io.headwater.testkit.memory;

import io.headwater.catalog.GraphBatch.Alias;
import io.headwater.catalog.identity.IdentityClosure;
import io.headwater.catalog.identity.IdentityFacts;
import io.headwater.catalog.identity.IdentityGraph;
import io.headwater.catalog.identity.NameGraph;
import io.headwater.catalog.identity.SpellingRules;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Identities by looking at everything. */
public final class MemoryIdentities implements IdentityGraph, NameGraph {

  private final MemoryGraph graph;

  /** Identities of a graph. */
  public MemoryIdentities(MemoryGraph graph) {
    this.graph = graph;
  }

  @Override
  public Set<DatasetId> settle(Collection<DatasetId> names) {
    graph.settle();
    return graph.namesOfSets(names);
  }

  @Override
  public void settleAll(Consumer<Set<DatasetId>> settled) {
    graph.settle();
    settled.accept(Set.copyOf(graph.datasets));
  }

  @Override
  public IdentityFacts readFacts(Collection<DatasetId> names) {
    return IdentityClosure.of(names, this, graph.decisions, graph.rules);
  }

  @Override
  public Set<DatasetId> findKnown(Collection<DatasetId> names) {
    Set<DatasetId> known = new HashSet<>(names);
    known.retainAll(graph.datasets);
    return known;
  }

  @Override
  public Set<Alias> findAliases(Collection<DatasetId> names) {
    Set<Alias> found = new HashSet<>();
    for (Alias alias : graph.aliases) {
      if (names.contains(alias.dataset()) || names.contains(alias.alias())) {
        found.add(alias);
      }
    }
    return found;
  }

  @Override
  public Set<DatasetId> findByLooseKey(Collection<String> looseKeys) {
    Set<DatasetId> found = new HashSet<>();
    for (DatasetId name : graph.datasets) {
      if (looseKeys.contains(SpellingRules.looseKey(name))) {
        found.add(name);
      }
    }
    return found;
  }

  @Override
  public List<Lookalikes> listLookalikes(String from, int first, int most) {
    SortedMap<String, Map<DatasetId, DatasetId>> byTail = new TreeMap<>();
    for (DatasetId name : graph.datasets) {
      byTail
          .computeIfAbsent(SpellingRules.tailKey(name), _ -> new TreeMap<>())
          .put(name, graph.canonical(name));
    }
    List<Lookalikes> found = new ArrayList<>();
    byTail
        .tailMap(from)
        .forEach((key, names) -> {
          if (new HashSet<>(names.values()).size() > 1 && found.size() < first) {
            found.add(new Lookalikes(key, names));
          }
        });
    return found;
  }

  @Override
  public Map<DatasetId, SortedSet<String>> findColumns(Collection<DatasetId> canonical) {
    Map<DatasetId, SortedSet<String>> found = new HashMap<>();
    for (ColumnRef column : graph.columns) {
      DatasetId dataset = graph.canonical(column.dataset());
      if (canonical.contains(dataset) && !column.path().equals(ColumnRef.WHOLE_DATASET)) {
        found.computeIfAbsent(dataset, _ -> new TreeSet<>()).add(column.path());
      }
    }
    return found;
  }
}
