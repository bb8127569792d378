package io.headwater.testkit;

import io.headwater.lineage.LineageNodes;
import io.headwater.lineage.LineagePath;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.NodesRequest;
import io.headwater.lineage.PathRequest;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.JobId;
import io.headwater.model.Transformation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Edges in memory, one hop at a time; counts calls. Not thread-safe. */
public final class FakeLineage implements LineageQueries {

  private static final Instant WATERMARK = Entries.DAWN.plusSeconds(60);
  private static final Comparator<LineageResult.Node> NEAREST_FIRST =
      Comparator.comparingInt(LineageResult.Node::depth).thenComparing(node -> node.id().nodeId());

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
    if (request.roots().stream().noneMatch(this::isKnown)) {
      throw new CatalogException(
          ErrorCode.NOT_FOUND, "none of the roots is known; search for them by name");
    }
    Set<LineageResult.Edge> passed = new LinkedHashSet<>();
    List<LineageResult.Node> all = reached(request, passed);
    List<LineageResult.Node> nodes = all.stream().limit(request.maxNodes()).toList();
    Set<EntityId> shown = new HashSet<>();
    nodes.forEach(node -> shown.add(node.id()));
    return new LineageResult(
        request.roots(),
        nodes,
        passed.stream()
            .filter(edge -> shown.contains(edge.from()) && shown.contains(edge.to()))
            .toList(),
        all.size(),
        passed.size(),
        nodes.size() < all.size()
            ? Optional.of("maxNodes is " + request.maxNodes())
            : Optional.empty(),
        WATERMARK);
  }

  /** A column is known when its dataset is; of jobs and products anything is taken. */
  private boolean isKnown(EntityId id) {
    return !(id instanceof DatasetId || id instanceof ColumnRef)
        || edges.stream().anyMatch(edge -> isOf(edge.from(), id) || isOf(edge.to(), id));
  }

  private static boolean isOf(EntityId end, EntityId id) {
    return dataset(end).equals(dataset(id));
  }

  private static EntityId dataset(EntityId id) {
    return id instanceof ColumnRef column ? column.dataset() : id;
  }

  private List<LineageResult.Node> reached(LineageRequest request, Set<LineageResult.Edge> passed) {
    Map<EntityId, Integer> depths = new HashMap<>();
    request.roots().forEach(root -> depths.put(root, 0));
    if (request.level() == LineageRequest.Level.COLUMN) {
      for (LineageResult.Edge edge : edges) {
        if (edge.from() instanceof ColumnRef column && depths.containsKey(column.dataset())) {
          depths.put(column, 0);
        }
      }
    }
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
    return depths.entrySet().stream()
        .map(node -> new LineageResult.Node(node.getKey(), node.getValue()))
        .sorted(NEAREST_FIRST)
        .toList();
  }

  @Override
  public LineageNodes listNodes(NodesRequest page) {
    calls.count("listNodes");
    List<LineageResult.Node> all = reached(page.walk(), new LinkedHashSet<>());
    List<LineageResult.Node> rest =
        page.after()
            .map(place ->
                all.stream().filter(node -> NEAREST_FIRST.compare(node, place) > 0).toList())
            .orElse(all);
    return new LineageNodes(
        rest.stream().limit(page.first()).toList(), rest.size() > page.first(), all.size());
  }

  @Override
  public Map<EntityId, Integer> countHiddenNeighbours(
      LineageRequest request, Collection<? extends EntityId> shown) {
    calls.count("countHiddenNeighbours");
    Map<EntityId, Integer> counts = new HashMap<>();
    for (EntityId node : shown) {
      Set<EntityId> hidden = new HashSet<>();
      for (LineageResult.Edge edge : edges) {
        if (request.direction() != Direction.UPSTREAM && edge.from().equals(node)) {
          hidden.add(edge.to());
        }
        if (request.direction() != Direction.DOWNSTREAM && edge.to().equals(node)) {
          hidden.add(edge.from());
        }
      }
      shown.forEach(hidden::remove);
      counts.put(node, hidden.size());
    }
    return counts;
  }

  @Override
  public Optional<LineagePath> findPath(PathRequest request) {
    calls.count("findPath");
    requirePlace(request.from());
    requirePlace(request.to());
    List<List<LineageResult.Edge>> paths = new ArrayList<>();
    edges.stream()
        .filter(edge -> edge.from().equals(request.from()))
        .forEach(edge -> paths.add(List.of(edge)));
    Set<EntityId> reached = new HashSet<>();
    for (int i = 0; i < paths.size(); i++) {
      List<LineageResult.Edge> path = paths.get(i);
      EntityId end = path.getLast().to();
      if (end.equals(request.to())) {
        return Optional.of(new LineagePath(path, WATERMARK));
      }
      if (reached.add(end)) {
        edges.stream()
            .filter(edge -> edge.from().equals(end))
            .forEach(edge -> paths.add(Stream.concat(path.stream(), Stream.of(edge)).toList()));
      }
    }
    return Optional.empty();
  }

  private void requirePlace(EntityId end) {
    if (edges.stream().noneMatch(edge -> edge.from().equals(end) || edge.to().equals(end))) {
      throw new CatalogException(ErrorCode.NOT_FOUND, end.nodeId() + " is not known");
    }
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
