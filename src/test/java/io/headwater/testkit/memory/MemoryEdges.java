package io.headwater.testkit.memory;

import io.headwater.catalog.GraphBatch;
import io.headwater.lineage.EdgeSource;
import io.headwater.model.ColumnEdge;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.Sightings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Stored edges by looking at everything; lists come in a random order, as a database may do. */
public final class MemoryEdges implements EdgeSource {

  private final MemoryGraph graph;
  private final Random order;

  /** Reads a graph. */
  public MemoryEdges(MemoryGraph graph, long seed) {
    this.graph = graph;
    this.order = new Random(seed);
  }

  private <T> List<T> shuffled(List<T> list) {
    Collections.shuffle(list, order);
    return list;
  }

  @Override
  public Map<DatasetId, DatasetId> findCanonical(Collection<DatasetId> names) {
    return new MemoryGraphReader(graph).findCanonical(names);
  }

  @Override
  public Set<JobId> findJobs(Collection<JobId> jobs) {
    Set<JobId> found = new HashSet<>(jobs);
    found.retainAll(graph.jobs.keySet());
    return found;
  }

  @Override
  public List<Flow> listFlows(Collection<DatasetId> datasets, Side side) {
    List<Flow> found = new ArrayList<>();
    graph.flows.forEach((flow, seen) -> {
      DatasetId from = graph.canonical(flow.from());
      DatasetId to = graph.canonical(flow.to());
      if (datasets.contains(side == Side.INTO ? to : from)) {
        found.add(new Flow(from, to, flow.job(), flow.stated(), seen));
      }
    });
    return shuffled(found);
  }

  @Override
  public List<Access> listAccesses(Collection<DatasetId> datasets) {
    return accesses(access -> datasets.contains(graph.canonical(access.dataset())));
  }

  @Override
  public List<Access> listAccessesOf(Collection<JobId> jobs) {
    return accesses(access -> jobs.contains(access.job()));
  }

  private List<Access> accesses(java.util.function.Predicate<GraphBatch.Access> asked) {
    List<Access> found = new ArrayList<>();
    graph.accesses.forEach((access, seen) -> {
      if (asked.test(access)) {
        found.add(
            new Access(
                access.job(),
                graph.canonical(access.dataset()),
                Access.Kind.valueOf(access.kind().name()),
                seen));
      }
    });
    return shuffled(found);
  }

  @Override
  public Map<JobId, Long> findLastCompleted(Collection<JobId> jobs) {
    Map<JobId, Long> found = new HashMap<>();
    graph.jobs.forEach((job, times) -> {
      if (jobs.contains(job) && times.lastCompleted().isPresent()) {
        found.put(job, times.lastCompleted().getAsLong());
      }
    });
    return found;
  }

  @Override
  public Map<DatasetId, NavigableMap<Long, Optional<DatasetId>>> findEndings(
      Collection<DatasetId> datasets) {
    Map<DatasetId, NavigableMap<Long, Optional<DatasetId>>> all = Endings.of(graph);
    Map<DatasetId, NavigableMap<Long, Optional<DatasetId>>> found = new HashMap<>();
    List<DatasetId> open = new ArrayList<>(datasets);
    while (!open.isEmpty()) {
      DatasetId next = open.removeLast();
      NavigableMap<Long, Optional<DatasetId>> ends = all.get(next);
      if (ends != null && found.put(next, ends) == null) {
        ends.values().forEach(to -> to.ifPresent(open::add));
      }
    }
    return found;
  }

  @Override
  public Set<DatasetId> findFormerNames(Collection<DatasetId> datasets) {
    Set<DatasetId> found = new HashSet<>(datasets);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Map.Entry<io.headwater.model.CatalogChange.Ending, Boolean> entry :
          graph.endings.entrySet()) {
        Optional<DatasetId> to = entry.getKey().renamedTo().map(graph::canonical);
        if (!entry.getValue() && to.filter(found::contains).isPresent()) {
          grown |= found.add(graph.canonical(entry.getKey().dataset()));
        }
      }
    }
    return found;
  }

  @Override
  public List<ColumnFlow> listColumnFlows(Collection<DatasetId> datasets, Side side) {
    List<ColumnFlow> found = new ArrayList<>();
    graph.observations.forEach((stored, seen) -> {
      Observation observation = observation(stored, seen);
      for (ColumnEdge edge : stored.edges()) {
        DatasetId from = graph.canonical(edge.from().dataset());
        if (datasets.contains(side == Side.INTO ? observation.output() : from)) {
          found.add(
              new ColumnFlow(
                  observation,
                  new ColumnRef(from, edge.from().path()),
                  new ColumnRef(observation.output(), edge.to()),
                  new TreeSet<>(edge.transformations())));
        }
      }
    });
    return shuffled(found);
  }

  private Observation observation(GraphBatch.Observation stored, Sightings seen) {
    return new Observation(
        stored.hash(), stored.job(), graph.canonical(stored.output()), stored.stated(), seen);
  }

  @Override
  public List<Observation> listObservations(Collection<DatasetId> outputs) {
    List<Observation> found = new ArrayList<>();
    graph.observations.forEach((stored, seen) -> {
      if (outputs.contains(graph.canonical(stored.output()))) {
        found.add(observation(stored, seen));
      }
    });
    return shuffled(found);
  }

  @Override
  public Map<DatasetId, SortedSet<String>> findColumns(Collection<DatasetId> datasets) {
    Map<DatasetId, SortedSet<String>> found = new HashMap<>();
    for (ColumnRef column : graph.columns) {
      DatasetId dataset = graph.canonical(column.dataset());
      if (datasets.contains(dataset)) {
        found.computeIfAbsent(dataset, _ -> new TreeSet<>()).add(column.path());
      }
    }
    return found;
  }

  @Override
  public OptionalLong latest() {
    return graph.jobs.values().stream().mapToLong(GraphBatch.JobTimes::lastSeen).max();
  }
}
