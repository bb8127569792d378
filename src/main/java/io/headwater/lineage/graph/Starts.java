package io.headwater.lineage.graph;

import io.headwater.lineage.LineageRequest;
import io.headwater.lineage.LineageRequest.Direction;
import io.headwater.lineage.LineageRequest.Level;
import io.headwater.lineage.ProductGroups;
import io.headwater.model.ColumnRef;
import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a walk between datasets, jobs or columns begins, by number: a root of another level stands
 * for what it holds, or for what holds it.
 */
final class Starts {

  private final GraphState state;
  private final Level level;
  private final Direction direction;
  private final IntList numbers = new IntList();
  private final Row row = new Row();
  private final Row edges = new Row();
  private boolean isComplete = true;

  private Starts(GraphState state, LineageRequest request) {
    this.state = state;
    this.level = request.level();
    this.direction = request.direction();
  }

  /** The starts of roots; empty where one has no number, as a column that nobody knows. */
  static Optional<int[]> find(
      GraphState state, LineageRequest request, List<EntityId> roots, ProductGroups groups) {
    Starts starts = new Starts(state, request);
    List<EntityId> groupRoots = new ArrayList<>();
    for (EntityId root : roots) {
      switch (root) {
        case DatasetId dataset -> starts.add(dataset);
        case ColumnRef column -> starts.add(column);
        case JobId job -> starts.add(state.datasets().count() + state.jobs().find(Names.key(job)));
        case DataProductId product -> groupRoots.add(product);
        case DomainName domain -> groupRoots.add(domain);
        case RunId _ -> {}
      }
    }
    if (!groupRoots.isEmpty()) {
      groups.datasetsOf(groupRoots).values().forEach(datasets -> datasets.forEach(starts::add));
    }
    return starts.isComplete ? Optional.of(starts.numbers.toArray()) : Optional.empty();
  }

  private void add(int number) {
    if (number == Names.NONE) {
      isComplete = false;
    } else {
      numbers.add(number);
    }
  }

  private void add(DatasetId id) {
    int dataset = state.datasets().find(Names.key(id));
    if (level != Level.COLUMN || dataset == Names.NONE) {
      add(dataset);
      return;
    }
    state.columnsOf().read(dataset, row);
    for (int i = row.begin; i < row.end; i++) {
      int column = GraphState.node(row.values[i]);
      if (GraphState.isMarked(row.values[i]) || isConnected(column)) {
        numbers.add(column);
      }
    }
  }

  /** Columns that a renamed dataset brought along are known by nothing but their edges. */
  private boolean isConnected(int column) {
    if (direction != Direction.DOWNSTREAM) {
      state.columnFlows().into().read(column, edges);
      if (edges.size() > 0) {
        return true;
      }
    }
    if (direction != Direction.UPSTREAM) {
      state.columnFlows().out().read(column, edges);
      return edges.size() > 0;
    }
    return false;
  }

  private void add(ColumnRef column) {
    int dataset = state.datasets().find(Names.key(column.dataset()));
    if (level == Level.COLUMN) {
      add(dataset == Names.NONE ? dataset : state.findColumn(dataset, column.path()));
    } else {
      add(dataset);
    }
  }
}
