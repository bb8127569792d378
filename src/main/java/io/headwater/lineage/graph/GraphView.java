package io.headwater.lineage.graph;

import io.headwater.lineage.EdgeSource;
import io.headwater.lineage.EdgeSource.Side;
import io.headwater.lineage.LiveLineage;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A state as lineage that is asked hop by hop: for what is not worth a way of its own. */
final class GraphView implements LiveLineage {

  private final GraphState state;
  private final Row row = new Row();
  private final Row into = new Row();

  GraphView(GraphState state) {
    this.state = state;
  }

  @Override
  public Map<DatasetId, DatasetId> findCanonical(Collection<DatasetId> names) {
    Map<DatasetId, DatasetId> found = new HashMap<>();
    for (DatasetId name : names) {
      int dataset = state.findDataset(name);
      if (dataset != Names.NONE) {
        found.put(name, state.datasets().dataset(dataset));
      }
    }
    return found;
  }

  @Override
  public Set<JobId> findJobs(Collection<JobId> jobs) {
    Set<JobId> found = new HashSet<>(jobs);
    found.removeIf(job -> state.jobs().find(Names.key(job)) == Names.NONE);
    return found;
  }

  @Override
  public Map<DatasetId, SortedSet<String>> findColumns(Collection<DatasetId> datasets) {
    Map<DatasetId, SortedSet<String>> found = new HashMap<>();
    for (DatasetId dataset : datasets) {
      for (int entry : columns(number(dataset))) {
        if (GraphState.isMarked(entry)) {
          int path = state.columns().path(GraphState.node(entry));
          found.computeIfAbsent(dataset, _ -> new TreeSet<>()).add(state.paths().text(path));
        }
      }
    }
    return found;
  }

  private int number(DatasetId dataset) {
    return state.datasets().find(Names.key(dataset));
  }

  private int[] columns(int dataset) {
    if (dataset == Names.NONE) {
      return new int[0];
    }
    state.columnsOf().read(dataset, row);
    return java.util.Arrays.copyOfRange(row.values, row.begin, row.end);
  }

  private interface Entries {
    void entry(int from, int to, int attribute);
  }

  /** Every entry of the edges at a node, by its ends. */
  private void entries(Relation relation, int node, Side side, Entries entries) {
    if (side == Side.INTO) {
      relation.into().read(node, row);
      for (int i = row.begin; i < row.end; i++) {
        entries.entry(row.values[i], node, row.attributes(i));
      }
      return;
    }
    relation.out().read(node, row);
    for (int i = row.begin; i < row.end; i++) {
      int to = row.values[i];
      relation.into().read(to, into);
      int begin = into.find(node);
      for (int j = begin; j < into.after(begin); j++) {
        entries.entry(node, to, into.attributes(j));
      }
    }
  }

  @Override
  public List<Flow> flows(Set<DatasetId> datasets, Side side) {
    List<Flow> found = new ArrayList<>();
    for (DatasetId dataset : datasets) {
      int number = number(dataset);
      if (number != Names.NONE) {
        entries(
            state.flows(),
            number,
            side,
            (from, to, attribute) ->
                found.add(
                    new Flow(
                        state.datasets().dataset(from),
                        state.datasets().dataset(to),
                        job(attribute),
                        state.attributes().first(attribute),
                        state.attributes().last(attribute))));
      }
    }
    return found;
  }

  private Optional<JobId> job(int attribute) {
    int job = state.attributes().job(attribute);
    return job == Attributes.NO_JOB ? Optional.empty() : Optional.of(state.jobs().job(job));
  }

  private void addAccess(int access, int dataset, int attribute, List<Access> found) {
    found.add(
        new Access(
            state.jobs().job(GraphState.node(access)),
            state.datasets().dataset(dataset),
            GraphState.isMarked(access)
                ? EdgeSource.Access.Kind.WRITES
                : EdgeSource.Access.Kind.READS,
            state.attributes().first(attribute),
            state.attributes().last(attribute)));
  }

  @Override
  public List<Access> accesses(Set<DatasetId> datasets) {
    List<Access> found = new ArrayList<>();
    for (DatasetId dataset : datasets) {
      int number = number(dataset);
      if (number != Names.NONE) {
        entries(
            state.accesses(),
            number,
            Side.INTO,
            (access, to, attribute) -> addAccess(access, to, attribute, found));
      }
    }
    return found;
  }

  @Override
  public List<Access> accessesOf(Set<JobId> jobs) {
    List<Access> found = new ArrayList<>();
    for (JobId job : jobs) {
      int number = state.jobs().find(Names.key(job));
      if (number != Names.NONE) {
        for (boolean writes : new boolean[] {false, true}) {
          entries(
              state.accesses(),
              GraphState.access(number, writes),
              Side.OUT_OF,
              (access, to, attribute) -> addAccess(access, to, attribute, found));
        }
      }
    }
    return found;
  }

  @Override
  public List<ColumnFlow> columns(Set<DatasetId> datasets, Side side) {
    List<ColumnFlow> found = new ArrayList<>();
    for (DatasetId dataset : datasets) {
      for (int entry : columns(number(dataset))) {
        entries(
            state.columnFlows(),
            GraphState.node(entry),
            side,
            (from, to, attribute) -> found.add(columnFlow(from, to, attribute)));
      }
    }
    return found;
  }

  private ColumnFlow columnFlow(int from, int to, int attribute) {
    ColumnRef upstream = state.column(from);
    ColumnRef downstream = state.column(to);
    return new ColumnFlow(
        upstream,
        downstream,
        job(attribute),
        state.attributes().transformations(attribute),
        state.attributes().first(attribute),
        state.attributes().last(attribute));
  }

  @Override
  public OptionalLong latest() {
    return state.latest();
  }
}
