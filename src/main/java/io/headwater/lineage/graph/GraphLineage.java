package io.headwater.lineage.graph;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.HopByHop;
import io.headwater.lineage.LineageFilter;
import io.headwater.lineage.LineageQueries;
import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.LineageSettings;
import io.headwater.lineage.NodeFilter;
import io.headwater.lineage.ProductGroups;
import io.headwater.lineage.Roots;
import io.headwater.model.CatalogException;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.ErrorCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers questions about now from memory. Each answer is of one state of the graph, whatever
 * changes meanwhile. Thread-safe; nobody waits for anybody.
 */
public final class GraphLineage implements LineageQueries {

  private final LineageGraph graph;
  private final LineageSettings settings;
  private final ProductGroups groups;
  private final MarksPool pool = new MarksPool();

  /** Answers within bounds. */
  public GraphLineage(LineageGraph graph, LineageSettings settings, ProductGroups groups) {
    this.graph = graph;
    this.settings = settings;
    this.groups = groups;
  }

  /** Whether a question is about now: others are not for this. */
  public static boolean canAnswer(LineageRequest request) {
    return request.asOf().isEmpty() && !request.includeHistory();
  }

  /**
   * Walks from the roots.
   *
   * @throws IllegalArgumentException when the question is not about now
   */
  @Override
  public LineageResult walk(LineageRequest request) {
    if (!canAnswer(request)) {
      throw new IllegalArgumentException(
          "only what is live now is in memory; ask the stores about " + request);
    }
    GraphState state = graph.state();
    if (request.level() == Level.PRODUCT || request.level() == Level.DOMAIN) {
      return hopByHop(request, state);
    }
    Roots roots = Roots.of(request, new GraphView(state), groups);
    Optional<int[]> starts = Starts.find(state, request, roots.known(), groups);
    return starts.isEmpty()
        ? hopByHop(request, state)
        : walk(request, space(request, state), roots, starts.get());
  }

  /** Groups are looked up in a store, and columns that nobody knows are rare: no need for haste. */
  private LineageResult hopByHop(LineageRequest request, GraphState state) {
    return new HopByHop(settings, groups).walk(request, new GraphView(state));
  }

  private static Space space(LineageRequest request, GraphState state) {
    return switch (request.level()) {
      case DATASET -> new DatasetSpace(state, new NodeFilter(request.filter()));
      case JOB -> new JobSpace(state, new NodeFilter(request.filter()));
      case COLUMN -> new ColumnSpace(state, request.filter());
      case PRODUCT, DOMAIN ->
          throw new IllegalStateException(
              "groups are walked hop by hop, not as " + request.level());
    };
  }

  private LineageResult walk(LineageRequest request, Space space, Roots roots, int[] starts) {
    long deadline = System.nanoTime() + settings.longest().toNanos();
    List<Marks> used = new ArrayList<>();
    try {
      List<Reach> reaches = new ArrayList<>();
      for (Side side : sides(request.direction())) {
        Reach reach = new Reach(side, take(space, used), starts);
        reach.run(space, request.depth(), settings.mostVisited(), deadline);
        reaches.add(reach);
      }
      return new Answer(space, reaches, request).make(roots, take(space, used));
    } finally {
      used.forEach(pool::giveBack);
    }
  }

  private Marks take(Space space, List<Marks> used) {
    Marks marks = pool.take(space.size());
    used.add(marks);
    return marks;
  }

  private static List<Side> sides(Direction direction) {
    return switch (direction) {
      case UPSTREAM -> List.of(Side.INTO);
      case DOWNSTREAM -> List.of(Side.OUT_OF);
      case BOTH -> List.of(Side.INTO, Side.OUT_OF);
    };
  }

  @Override
  public Map<DatasetId, List<LineageResult.Edge>> neighbours(
      Collection<DatasetId> datasets, Direction direction) {
    if (direction == Direction.BOTH) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "neighbours are asked for one side at a time");
    }
    GraphState state = graph.state();
    Space space = new DatasetSpace(state, new NodeFilter(LineageFilter.NONE));
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

  /**
   * The shortest way from one dataset or column down to another, as proof that it is downstream of
   * it. Between columns, an influence on a whole dataset leads on from every column of it.
   *
   * @return its edges in order, at least one; empty when there is no way. Of several the one with
   *     the smallest ids
   * @throws CatalogException with NOT_FOUND when an end is not known, INVALID_ARGUMENT when they
   *     are not two datasets or two columns
   */
  public List<LineageResult.Edge> findPath(EntityId upstream, EntityId downstream) {
    GraphState state = graph.state();
    Space space;
    int from;
    int to;
    if (upstream instanceof DatasetId begin && downstream instanceof DatasetId end) {
      space = new DatasetSpace(state, new NodeFilter(LineageFilter.NONE));
      from = state.findDataset(begin);
      to = state.findDataset(end);
    } else if (upstream instanceof ColumnRef begin && downstream instanceof ColumnRef end) {
      space = new ColumnSpace(state, LineageFilter.NONE);
      from = column(state, begin);
      to = column(state, end);
    } else {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "a path leads between two datasets or between two columns");
    }
    require(from, upstream);
    require(to, downstream);
    Marks left = pool.take(space.size());
    try {
      return new ShortestPath(space, left).find(from, to);
    } finally {
      pool.giveBack(left);
    }
  }

  private static int column(GraphState state, ColumnRef column) {
    int dataset = state.findDataset(column.dataset());
    return dataset == Names.NONE ? dataset : state.findColumn(dataset, column.path());
  }

  private static void require(int node, EntityId id) {
    if (node == Names.NONE) {
      throw new CatalogException(
          ErrorCode.NOT_FOUND, id.nodeId() + " is not known; search for it by name");
    }
  }
}
