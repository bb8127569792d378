package io.headwater.lineage.graph;

import io.headwater.catalog.DatasetTags;
import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.HopByHop;
import io.headwater.lineage.LineageNodes;
import io.headwater.lineage.LineagePath;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.NodeFilter;
import io.headwater.lineage.NodesRequest;
import io.headwater.lineage.PathEnds;
import io.headwater.lineage.PathRequest;
import io.headwater.lineage.PathSearch;
import io.headwater.lineage.ProductGroups;
import io.headwater.lineage.Roots;
import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import io.headwater.model.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers questions about now from memory. Each answer is of one state of the graph, whatever
 * changes meanwhile. Thread-safe; nobody waits for anybody.
 */
public final class GraphLineage implements LineageQueries {

  private final LineageGraph graph;
  private final LineageSettings settings;
  private final ProductGroups groups;
  private final DatasetTags tags;
  private final MarksPool pool = new MarksPool();

  /** Answers within bounds. */
  public GraphLineage(
      LineageGraph graph, LineageSettings settings, ProductGroups groups, DatasetTags tags) {
    this.graph = graph;
    this.settings = settings;
    this.groups = groups;
    this.tags = tags;
  }

  /** Whether a question is about now: others are not for this. */
  public static boolean canAnswer(LineageRequest request) {
    return request.asOf().isEmpty() && !request.includeHistory();
  }

  /** Whether a question about a path is about now. */
  public static boolean canAnswer(PathRequest request) {
    return request.asOf().isEmpty();
  }

  private static void requireNow(LineageRequest request) {
    if (!canAnswer(request)) {
      throw new IllegalArgumentException(
          "only what is live now is in memory; ask the stores about " + request);
    }
  }

  /**
   * Walks from the roots.
   *
   * @throws IllegalArgumentException when the question is not about now
   */
  @Override
  public LineageResult walk(LineageRequest request) {
    requireNow(request);
    GraphState state = graph.state();
    if (isOfGroups(request)) {
      return hopByHop().walk(request, new GraphView(state));
    }
    Roots roots = Roots.of(request, new GraphView(state), groups);
    return Starts.find(state, request, roots.known(), groups)
        .map(starts -> walk(request, state, starts, answer -> answer.make(roots)))
        .orElseGet(() -> hopByHop().walk(request, new GraphView(state)));
  }

  @Override
  public LineageNodes listNodes(NodesRequest page) {
    LineageRequest request = page.walk();
    requireNow(request);
    GraphState state = graph.state();
    if (isOfGroups(request)) {
      return hopByHop().listNodes(page, new GraphView(state));
    }
    Roots roots = Roots.of(request, new GraphView(state), groups);
    return Starts.find(state, request, roots.known(), groups)
        .map(starts -> walk(request, state, starts, answer -> answer.page(page)))
        .orElseGet(() -> hopByHop().listNodes(page, new GraphView(state)));
  }

  /** Groups are looked up in a store, and columns that nobody knows are rare: no need for haste. */
  private HopByHop hopByHop() {
    return new HopByHop(settings, groups, tags);
  }

  private static boolean isOfGroups(LineageRequest request) {
    return request.level() == Level.PRODUCT || request.level() == Level.DOMAIN;
  }

  private Space space(LineageRequest request, GraphState state) {
    NodeFilter filter = NodeFilter.of(request.filter(), groups, tags);
    return switch (request.level()) {
      case DATASET -> new DatasetSpace(state, filter);
      case JOB -> new JobSpace(state, filter);
      case COLUMN -> new ColumnSpace(state, filter);
      case PRODUCT, DOMAIN ->
          throw new IllegalStateException(
              "groups are walked hop by hop, not as " + request.level());
    };
  }

  private <T> T walk(
      LineageRequest request, GraphState state, int[] starts, Function<Answer, T> make) {
    long deadline = System.nanoTime() + settings.longest().toNanos();
    Space space = space(request, state);
    List<Marks> used = new ArrayList<>();
    try {
      List<Reach> reaches = new ArrayList<>();
      for (Side side : request.direction().sides()) {
        Reach reach = new Reach(side, take(space, used), starts);
        reach.run(space, request.depth(), settings.mostVisited(), deadline);
        reaches.add(reach);
      }
      return make.apply(new Answer(space, reaches, request, take(space, used)));
    } finally {
      used.forEach(pool::giveBack);
    }
  }

  private Marks take(Space space, List<Marks> used) {
    Marks marks = pool.take(space.size());
    used.add(marks);
    return marks;
  }

  @Override
  public Map<EntityId, Integer> countHiddenNeighbours(
      LineageRequest request, Collection<? extends EntityId> shown) {
    requireNow(request);
    Roots.checkShown(shown);
    GraphState state = graph.state();
    GraphView view = new GraphView(state);
    if (isOfGroups(request)) {
      return hopByHop().countHiddenNeighbours(request, shown, view);
    }
    Roots roots = Roots.of(request, view, groups);
    Space space = space(request, state);
    List<EntityId> ids = List.copyOf(new LinkedHashSet<>(shown));
    int[] nodes = ids.stream().mapToInt(space::find).toArray();
    Optional<int[]> starts = Starts.find(state, request, roots.known(), groups);
    if (starts.isEmpty() || Arrays.stream(nodes).anyMatch(node -> node == Names.NONE)) {
      return hopByHop().countHiddenNeighbours(request, shown, view);
    }
    List<Marks> used = new ArrayList<>();
    try {
      List<Reach> reaches = new ArrayList<>();
      for (Side side : request.direction().sides()) {
        reaches.add(new Reach(side, take(space, used), starts.get()));
      }
      int[] counts =
          new HiddenCounts(space, reaches, take(space, used)).of(nodes, take(space, used));
      Map<EntityId, Integer> byId = new HashMap<>();
      for (int i = 0; i < counts.length; i++) {
        byId.put(ids.get(i), counts[i]);
      }
      return byId;
    } finally {
      used.forEach(pool::giveBack);
    }
  }

  @Override
  public Map<DatasetId, List<LineageResult.Edge>> neighbours(
      Collection<DatasetId> datasets, Direction direction) {
    if (direction == Direction.BOTH) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "neighbours are asked for one side at a time");
    }
    GraphState state = graph.state();
    Space space = new DatasetSpace(state, NodeFilter.NONE);
    Map<DatasetId, List<LineageResult.Edge>> found = new HashMap<>();
    for (DatasetId name : datasets) {
      int dataset = state.findDataset(name);
      if (dataset != Names.NONE) {
        found.put(name, neighbours(space, dataset, direction));
      }
    }
    return found;
  }

  private static List<LineageResult.Edge> neighbours(
      Space space, int dataset, Direction direction) {
    boolean up = direction == Direction.UPSTREAM;
    int[] others = space.neighbours(dataset, up ? Side.INTO : Side.OUT_OF);
    space.sort(others, 0, others.length);
    EntityId id = space.id(dataset);
    List<LineageResult.Edge> edges = new ArrayList<>();
    for (int i = 0; i < others.length; i++) {
      if (i == 0 || others[i] != others[i - 1]) {
        EntityId other = space.id(others[i]);
        edges.add(
            up
                ? space.edge(others[i], other, dataset, id)
                : space.edge(dataset, id, others[i], other));
      }
    }
    return edges;
  }

  @Override
  public Optional<LineagePath> findPath(PathRequest request) {
    if (!canAnswer(request)) {
      throw new IllegalArgumentException("only what is live now is in memory, not " + request);
    }
    GraphState state = graph.state();
    PathEnds ends = PathEnds.of(request, new GraphView(state));
    Space space =
        request.level() == Level.COLUMN
            ? new ColumnSpace(state, NodeFilter.NONE)
            : new DatasetSpace(state, NodeFilter.NONE);
    int from = space.find(ends.from());
    int to = space.find(ends.to());
    if (from == Names.NONE || to == Names.NONE) {
      return new PathSearch(settings, new GraphView(state)).find(request);
    }
    Marks left = pool.take(space.size());
    try {
      List<LineageResult.Edge> steps = new ShortestPath(space, left).find(from, to, settings);
      return steps.isEmpty()
          ? Optional.empty()
          : Optional.of(new LineagePath(steps, Times.ofNanos(state.latest().orElse(0))));
    } finally {
      pool.giveBack(left);
    }
  }
}
