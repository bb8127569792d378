package io.headwater.lineage.graph;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.NodeFilter;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns. An influence on a whole dataset bears on each of its columns: upstream, a column is
 * accompanied by {@code *} of its dataset; downstream, {@code *} is accompanied by every column.
 */
final class ColumnSpace extends Space {

  private final boolean directOnly;
  private final EdgeMaker maker;
  private final Row row = new Row();
  private final Row other = new Row();
  private int lastDataset = Names.NONE;
  private @Nullable DatasetId lastId;

  ColumnSpace(GraphState state, NodeFilter filter) {
    super(state, filter);
    this.directOnly = filter.filter().directOnly();
    this.maker = new EdgeMaker(state);
  }

  @Override
  int size() {
    return state.columns().count();
  }

  @Override
  boolean isJob(int node) {
    return false;
  }

  @Override
  void reachCompanions(Reach reach, int node, int depth) {
    int dataset = state.columns().dataset(node);
    if (reach.isUpstream()) {
      int whole = state.findWhole(dataset, row);
      if (whole != Names.NONE && !reach.isReached(whole) && hasEdges(reach, whole)) {
        reach.reach(whole, depth);
      }
    } else if (state.columns().isWhole(node)) {
      Row all = new Row();
      state.columnsOf().read(dataset, all);
      for (int i = all.begin; i < all.end; i++) {
        int column = GraphState.node(all.values[i]);
        if (!reach.isReached(column) && hasEdges(reach, column)) {
          reach.reach(column, depth);
        }
      }
    }
  }

  private boolean hasEdges(Reach reach, int node) {
    boolean[] found = new boolean[1];
    walkedEdges(reach, node, (_, _) -> found[0] = true);
    return found[0];
  }

  @Override
  void reachNeighbours(Reach reach, int node, int depth) {
    boolean up = reach.isUpstream();
    (up ? state.columnFlows().into() : state.columnFlows().out()).read(node, row);
    for (int i = row.begin; i < row.end; i++) {
      int far = row.values[i];
      if (!reach.isReached(far) && (!directOnly || isDirect(up, node, i)) && mayEnter(reach, far)) {
        reach.reach(far, depth + 1);
      }
    }
  }

  /**
   * Whether values flow along the edge at an index of the row; upstream, along this entry of it.
   */
  private boolean isDirect(boolean up, int node, int index) {
    if (up) {
      return state.attributes().isDirect(row.attributes(index));
    }
    state.columnFlows().into().read(row.values[index], other);
    int begin = other.find(node);
    for (int i = begin; i < other.after(begin); i++) {
      if (state.attributes().isDirect(other.attributes(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  void walkedEdges(Reach reach, int node, EdgeSink sink) {
    boolean up = reach.isUpstream();
    (up ? state.columnFlows().into() : state.columnFlows().out()).read(node, row);
    int next;
    for (int i = row.begin; i < row.end; i = next) {
      next = row.after(i);
      int far = row.values[i];
      if (mayEnter(reach, far) && (!directOnly || isAnyDirect(up, node, i, next))) {
        sink.edge(up ? far : node, up ? node : far);
      }
    }
  }

  private boolean isAnyDirect(boolean up, int node, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (isDirect(up, node, i)) {
        return true;
      }
    }
    return false;
  }

  @Override
  WalkedEdges edges(List<Reach> reaches) {
    return new PlainEdges(this, reaches);
  }

  @Override
  LineageResult.Edge edge(int from, EntityId fromId, int to, EntityId toId) {
    state.columnFlows().into().read(to, other);
    return maker.edge(other, other.find(from), directOnly, fromId, toId);
  }

  @Override
  int[] neighbours(int node, Side side) {
    (side == Side.INTO ? state.columnFlows().into() : state.columnFlows().out()).read(node, row);
    return Arrays.copyOfRange(row.values, row.begin, row.end);
  }

  /** From {@code *}, every column of the dataset. */
  @Override
  int[] continuations(int node) {
    if (!state.columns().isWhole(node)) {
      return new int[] {node};
    }
    state.columnsOf().read(state.columns().dataset(node), row);
    return Arrays.stream(row.values, row.begin, row.end).map(GraphState::node).toArray();
  }

  /** At a column, also {@code *} of its dataset. */
  @Override
  int[] arrivals(int node) {
    int whole = state.findWhole(state.columns().dataset(node), row);
    return whole == Names.NONE || whole == node ? new int[] {node} : new int[] {node, whole};
  }

  /** Columns of one dataset often come one after another: its name is made once for them. */
  @Override
  EntityId id(int node) {
    int dataset = state.columns().dataset(node);
    DatasetId known = lastId;
    if (known == null || dataset != lastDataset) {
      known = state.datasets().dataset(dataset);
      lastId = known;
      lastDataset = dataset;
    }
    return new ColumnRef(known, state.paths().text(state.columns().path(node)));
  }

  @Override
  int find(EntityId id) {
    if (!(id instanceof ColumnRef column)) {
      return Names.NONE;
    }
    int dataset = state.datasets().find(Names.key(column.dataset()));
    return dataset == Names.NONE ? dataset : state.findColumn(dataset, column.path());
  }

  @Override
  boolean mayEnter(Reach reach, int node) {
    return passes(state.columns().dataset(node)) || passesByItself(node) || reach.isStart(node);
  }

  @Override
  public int compare(int one, int other) {
    Columns columns = state.columns();
    int byDataset =
        NodeOrder.compareBeforeSlash(
            state.datasets(), columns.dataset(one), columns.dataset(other));
    return byDataset != 0
        ? byDataset
        : NodeOrder.compare(state.paths(), columns.path(one), columns.path(other));
  }
}
