package io.headwater.lineage.graph;

import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.model.DatasetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lineage in memory as it is now. Readers take the latest state and keep it as long as they like;
 * they never wait. Changes come one after another; a compaction may run beside them. Thread-safe.
 */
public final class LineageGraph {

  private static final int FEW = 10_000;

  private final Object writing = new Object();
  private volatile GraphState state;
  private int compactAttributes;
  private @Nullable List<GraphChange> sinceCompaction;
  private List<GraphListener> listeners = List.of();

  /** A graph that begins with nothing. */
  public LineageGraph() {
    this(GraphState.empty());
  }

  LineageGraph(GraphState state) {
    this.state = state;
    this.compactAttributes = state.attributes().count();
  }

  /** The latest event time it takes into account, in nanoseconds since the epoch. */
  public OptionalLong latest() {
    return state.latest();
  }

  /** What lives now, all of one moment. Used by one thread. */
  public LiveLineage live() {
    return new GraphView(state);
  }

  /** The latest state. */
  GraphState state() {
    return state;
  }

  /** Tells some listeners of this graph, and from now on of every change of it. */
  public void tell(List<GraphListener> told) {
    synchronized (writing) {
      listeners = List.copyOf(told);
      listeners.forEach(listener -> listener.loaded(new ColumnGraph(state)));
    }
  }

  private void tellChanged(Set<DatasetId> datasets) {
    listeners.forEach(listener -> listener.changed(new ColumnGraph(state), datasets));
  }

  /** Puts datasets in place of what was known of them, all at once. */
  public void replace(Collection<LiveDataset> datasets) {
    replace(GraphChange.of(datasets));
  }

  /** Makes a change, all at once. When it fails, nothing has changed. */
  public void replace(GraphChange change) {
    synchronized (writing) {
      state = new GraphEditor(state).apply(change);
      if (sinceCompaction != null) {
        sinceCompaction.add(change);
      }
      tellChanged(change.names());
    }
  }

  /** Whether so much was replaced that walks and memory gain from {@link #compact}. */
  public boolean isWorthCompacting() {
    synchronized (writing) {
      return state.replacedRows() > FEW + state.columns().count() / 8
          || state.attributes().count() > FEW + 2L * compactAttributes;
    }
  }

  /**
   * Packs the graph anew; answers stay the same. Takes about as long as to build it. Changes go on
   * meanwhile and are made again on the packed graph before it becomes visible.
   *
   * @return false when another compaction is under way, which is left alone
   */
  public boolean compact() {
    GraphState begin;
    synchronized (writing) {
      if (sinceCompaction != null) {
        return false;
      }
      sinceCompaction = new ArrayList<>();
      begin = state;
    }
    try {
      GraphState packed = Compaction.of(begin);
      synchronized (writing) {
        int packedAttributes = packed.attributes().count();
        GraphState next = withTables(packed, state);
        for (GraphChange change : List.copyOf(sinceCompaction)) {
          next = new GraphEditor(next).apply(change);
        }
        state = next;
        compactAttributes = packedAttributes;
        tellChanged(Set.of());
      }
      return true;
    } finally {
      synchronized (writing) {
        sinceCompaction = null;
      }
    }
  }

  /**
   * Tables only grow and are shared with states that are being read: what was appended during the
   * compaction stays.
   */
  private static GraphState withTables(GraphState packed, GraphState latest) {
    return new GraphState(
        latest.datasets(),
        latest.jobs(),
        latest.paths(),
        latest.columns(),
        packed.canonical(),
        packed.columnsOf(),
        packed.flows(),
        packed.columnFlows(),
        packed.accesses(),
        packed.attributes(),
        latest.latest());
  }

  /** What it holds and takes. */
  public GraphSize size() {
    return GraphSize.of(state);
  }
}
