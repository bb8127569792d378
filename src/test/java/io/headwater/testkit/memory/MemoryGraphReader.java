package io.headwater.testkit.memory;

import io.headwater.catalog.Chunk;
import io.headwater.catalog.GraphBatch.Access;
import io.headwater.catalog.GraphReader;
import io.headwater.catalog.Slice;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names and neighbours by looking at everything. */
public final class MemoryGraphReader implements GraphReader {

  private final MemoryGraph graph;

  /** Reads a graph. */
  public MemoryGraphReader(MemoryGraph graph) {
    this.graph = graph;
  }

  @Override
  public Map<DatasetId, DatasetId> findCanonical(Collection<DatasetId> names) {
    Map<DatasetId, DatasetId> found = new HashMap<>();
    for (DatasetId name : names) {
      if (graph.datasets.contains(name)) {
        found.put(name, graph.canonical(name));
      }
    }
    return found;
  }

  @Override
  public Map<DatasetId, SortedSet<DatasetId>> findNames(Collection<DatasetId> names) {
    Set<DatasetId> canonical = new HashSet<>(findCanonical(names).values());
    Map<DatasetId, SortedSet<DatasetId>> found = new HashMap<>();
    for (DatasetId name : graph.datasets) {
      if (canonical.contains(graph.canonical(name))) {
        found.computeIfAbsent(graph.canonical(name), _ -> new TreeSet<>()).add(name);
      }
    }
    return found;
  }

  @Override
  public Map<DatasetId, SortedSet<JobId>> findReaders(Collection<DatasetId> canonical) {
    return jobs(canonical, Access.Kind.READS);
  }

  @Override
  public Map<DatasetId, SortedSet<JobId>> findWriters(Collection<DatasetId> canonical) {
    return jobs(canonical, Access.Kind.WRITES);
  }

  private Map<DatasetId, SortedSet<JobId>> jobs(Collection<DatasetId> canonical, Access.Kind kind) {
    Map<DatasetId, SortedSet<JobId>> found = new HashMap<>();
    for (Access access : graph.accesses.keySet()) {
      DatasetId dataset = graph.canonical(access.dataset());
      if (access.kind() == kind && canonical.contains(dataset)) {
        found.computeIfAbsent(dataset, _ -> new TreeSet<>()).add(access.job());
      }
    }
    return found;
  }

  @Override
  public Map<DatasetId, Long> countConsumers(Collection<DatasetId> canonical) {
    Map<DatasetId, Set<DatasetId>> fed = new HashMap<>();
    graph
        .flows
        .keySet()
        .forEach(flow -> {
          DatasetId from = graph.canonical(flow.from());
          if (canonical.contains(from)) {
            fed.computeIfAbsent(from, _ -> new HashSet<>()).add(graph.canonical(flow.to()));
          }
        });
    Map<DatasetId, Long> counts = new HashMap<>();
    fed.forEach((dataset, consumers) -> counts.put(dataset, (long) consumers.size()));
    return counts;
  }

  @Override
  public Chunk<DatasetId> listDatasets(int first, Optional<String> after) {
    Slice<DatasetId> part = Slices.of(canonical(), DatasetId::nodeId, first, after);
    return new Chunk<>(part.items(), part.next());
  }

  @Override
  public long countDatasets() {
    return canonical().size();
  }

  private List<DatasetId> canonical() {
    return graph.datasets.stream()
        .filter(name -> graph.canonical(name).equals(name))
        .sorted(Comparator.comparing(DatasetId::nodeId))
        .toList();
  }
}
