package io.headwater.lineage.graph;

import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.LineageResult;
import io.headwater.lineage.NodeFilter;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.Arrays;
import java.util.List;

/**
 * Datasets by their numbers, and jobs by theirs behind them. Jobs are walked on from only where
 * they are roots: from there to what they read, or write.
 */
class DatasetSpace extends Space {

  final Row row = new Row();
  final Row other = new Row();
  final EdgeMaker maker;
  private final int datasets;

  DatasetSpace(GraphState state, NodeFilter filter) {
    super(state, filter);
    this.datasets = state.datasets().count();
    this.maker = new EdgeMaker(state);
  }

  @Override
  final boolean isJob(int node) {
    return node >= datasets;
  }

  final int job(int node) {
    return node - datasets;
  }

  final int ofJob(int job) {
    return datasets + job;
  }

  @Override
  final int size() {
    return datasets + state.jobs().count();
  }

  @Override
  final void reachCompanions(Reach reach, int node, int depth) {}

  @Override
  void reachNeighbours(Reach reach, int node, int depth) {
    if (isJob(node)) {
      if (depth == 0) {
        reachFromJob(reach, job(node));
      }
      return;
    }
    (reach.isUpstream() ? state.flows().into() : state.flows().out()).read(node, row);
    for (int i = row.begin; i < row.end; i++) {
      int far = row.values[i];
      if (!reach.isReached(far) && mayEnter(reach, far)) {
        reach.reach(far, depth + 1);
      }
    }
  }

  private void reachFromJob(Reach reach, int job) {
    state.accesses().out().read(GraphState.access(job, !reach.isUpstream()), row);
    for (int i = row.begin; i < row.end; i++) {
      if (mayEnter(reach, row.values[i])) {
        reach.reach(row.values[i], 1);
      }
    }
  }

  @Override
  void walkedEdges(Reach reach, int node, EdgeSink sink) {
    if (isJob(node)) {
      return;
    }
    boolean up = reach.isUpstream();
    (up ? state.flows().into() : state.flows().out()).read(node, row);
    for (int i = row.begin; i < row.end; i = row.after(i)) {
      int far = row.values[i];
      if (mayEnter(reach, far)) {
        sink.edge(up ? far : node, up ? node : far);
      }
    }
  }

  @Override
  WalkedEdges edges(List<Reach> reaches) {
    return new PlainEdges(this, reaches);
  }

  @Override
  LineageResult.Edge edge(int from, EntityId fromId, int to, EntityId toId) {
    state.flows().into().read(to, other);
    return maker.edge(other, other.find(from), false, fromId, toId);
  }

  @Override
  final int[] neighbours(int node, Side side) {
    (side == Side.INTO ? state.flows().into() : state.flows().out()).read(node, row);
    return Arrays.copyOfRange(row.values, row.begin, row.end);
  }

  @Override
  final int[] continuations(int node) {
    return new int[] {node};
  }

  @Override
  final int[] arrivals(int node) {
    return new int[] {node};
  }

  @Override
  final EntityId id(int node) {
    return isJob(node) ? state.jobs().job(job(node)) : state.datasets().dataset(node);
  }

  @Override
  final int find(EntityId id) {
    return switch (id) {
      case DatasetId dataset -> state.datasets().find(Names.key(dataset));
      case JobId job -> {
        int number = state.jobs().find(Names.key(job));
        yield number == Names.NONE ? number : ofJob(number);
      }
      case ColumnRef _, RunId _, DataProductId _, DomainName _ -> Names.NONE;
    };
  }

  @Override
  final boolean mayEnter(Reach reach, int node) {
    return isJob(node) || passes(node) || reach.isStart(node);
  }

  /** Ids of datasets come before those of jobs. */
  @Override
  public final int compare(int one, int other) {
    if (isJob(one) != isJob(other)) {
      return isJob(one) ? 1 : -1;
    }
    return isJob(one)
        ? NodeOrder.compare(state.jobs(), job(one), job(other))
        : NodeOrder.compare(state.datasets(), one, other);
  }
}
