package io.headwater.testkit;

import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageResult;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Edges in memory, one hop at a time; counts calls. Not thread-safe. */
public final class FakeLineage implements LineageQueries {

  /** How often each method was called. */
  public final Calls calls = new Calls();

  /** What was asked last. */
  public final List<LineageRequest> requests = new ArrayList<>();

  private final List<LineageResult.Edge> edges = new ArrayList<>();

  /** Adds a dataset edge. */
  public FakeLineage with(DatasetId from, DatasetId to, JobId job) {
    return add(from, to, job, Set.of());
  }

  /** Adds a column edge. */
  public FakeLineage with(ColumnRef from, ColumnRef to, JobId job, Transformation how) {
    return add(from, to, job, Set.of(how));
  }

  private FakeLineage add(EntityId from, EntityId to, JobId job, Set<Transformation> how) {
    edges.add(
        new LineageResult.Edge(
            from,
            to,
            Entries.DAWN,
            Entries.DAWN.plusSeconds(60),
            new TreeSet<>(List.of(job)),
            new TreeSet<>(how)));
    return this;
  }

  @Override
  public LineageResult walk(LineageRequest request) {
    calls.count("walk");
    requests.add(request);
    Map<EntityId, Integer> depths = new HashMap<>();
    request.roots().forEach(root -> depths.put(root, 0));
    Set<LineageResult.Edge> passed = new LinkedHashSet<>();
    int hops = request.depth().orElse(edges.size());
    for (int hop = 1; hop <= hops; hop++) {
      Set<EntityId> before = Set.copyOf(depths.keySet());
      for (LineageResult.Edge edge : edges) {
        if (request.direction() != Direction.UPSTREAM && before.contains(edge.from())) {
          passed.add(edge);
          depths.putIfAbsent(edge.to(), hop);
        }
        if (request.direction() != Direction.DOWNSTREAM && before.contains(edge.to())) {
          passed.add(edge);
          depths.putIfAbsent(edge.from(), hop);
        }
      }
    }
    List<LineageResult.Node> nodes =
        depths.entrySet().stream()
            .map(node -> new LineageResult.Node(node.getKey(), node.getValue()))
            .sorted(
                java.util.Comparator.comparingInt(LineageResult.Node::depth)
                    .thenComparing(node -> node.id().nodeId()))
            .limit(request.maxNodes())
            .toList();
    return new LineageResult(
        request.roots(),
        nodes,
        List.copyOf(passed),
        depths.size(),
        passed.size(),
        nodes.size() < depths.size()
            ? Optional.of("maxNodes is " + request.maxNodes())
            : Optional.empty(),
        Entries.DAWN.plusSeconds(60));
  }

  @Override
  public Map<DatasetId, List<LineageResult.Edge>> neighbours(
      Collection<DatasetId> datasets, Direction direction) {
    calls.count("neighbours");
    Map<DatasetId, List<LineageResult.Edge>> found = new HashMap<>();
    for (DatasetId dataset : datasets) {
      for (LineageResult.Edge edge : edges) {
        EntityId near = direction == Direction.UPSTREAM ? edge.to() : edge.from();
        if (near.equals(dataset)) {
          found.computeIfAbsent(dataset, _ -> new ArrayList<>()).add(edge);
        }
      }
    }
    return found;
  }
}
