package io.headwater.lineage.graph;

import io.headwater.lineage.EdgeSource;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Makes the next state of a graph. Only one at a time, over the latest state: tables are appended
 * to in place.
 */
final class GraphEditor {

  private static final long[] NO_EDGES = {};

  private final NamesWriter datasets;
  private final NamesWriter jobs;
  private final AttributesWriter attributes;
  private final ColumnsEditor columns;
  private final Pages.Editor canonical;
  private final RelationEditor flows;
  private final RelationEditor columnFlows;
  private final RelationEditor accesses;
  private final GraphState before;

  GraphEditor(GraphState before) {
    this.before = before;
    this.datasets = new NamesWriter(before.datasets());
    this.jobs = new NamesWriter(before.jobs());
    this.attributes = new AttributesWriter(before.attributes());
    this.columns = new ColumnsEditor(before);
    this.canonical = new Pages.Editor(before.canonical().replaced());
    this.flows = new RelationEditor(before.flows());
    this.columnFlows = new RelationEditor(before.columnFlows());
    this.accesses = new RelationEditor(before.accesses());
  }

  /** The state after a change. */
  GraphState apply(GraphChange change) {
    change.jobs().forEach(job -> jobs.number(Names.key(job)));
    change.datasets().forEach(this::put);
    change.canonical().forEach(this::name);
    return new GraphState(
        datasets.view(),
        jobs.view(),
        columns.paths(),
        columns.view(),
        before.canonical().with(canonical.build()),
        columns.rows(),
        flows.build(),
        columnFlows.build(),
        accesses.build(),
        attributes.view(),
        later(before.latest(), change.latest()));
  }

  private static OptionalLong later(OptionalLong one, OptionalLong other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return OptionalLong.of(Math.max(one.getAsLong(), other.getAsLong()));
  }

  private void name(DatasetId name, DatasetId chosen) {
    int number = dataset(name);
    int target = dataset(chosen);
    Row row = new Row();
    before.canonical().read(number, canonical.get(number), row);
    int now = row.size() == 0 ? number : row.values[row.begin];
    if (now != target) {
      canonical.set(number, target == number ? new int[0] : new int[] {target});
    }
  }

  private int dataset(DatasetId name) {
    return datasets.number(Names.key(name));
  }

  private int job(Optional<JobId> job) {
    return job.map(Names::key).map(jobs::number).orElse(Attributes.NO_JOB);
  }

  private void put(LiveDataset live) {
    int dataset = dataset(live.dataset());
    LongList into = new LongList();
    for (LiveLineage.Flow flow : live.flows()) {
      int attribute = attributes.number(job(flow.job()), 0, flow.first(), flow.last());
      into.add((long) dataset(flow.from()) << 32 | attribute);
    }
    flows.replace(dataset, distinct(into));
    LongList users = new LongList();
    for (LiveLineage.Access access : live.accesses()) {
      int attribute = attributes.number(Attributes.NO_JOB, 0, access.first(), access.last());
      boolean writes = access.kind() == EdgeSource.Access.Kind.WRITES;
      int user = GraphState.access(jobs.number(Names.key(access.job())), writes);
      users.add((long) user << 32 | attribute);
    }
    accesses.replace(dataset, distinct(users));
    putColumns(dataset, live);
  }

  private void putColumns(int dataset, LiveDataset live) {
    Map<Integer, LongList> edges = new HashMap<>();
    for (LiveLineage.ColumnFlow flow : live.columnFlows()) {
      int from = columns.column(dataset(flow.from().dataset()), flow.from().path());
      int to = columns.column(dataset, flow.to().path());
      int attribute =
          attributes.number(
              job(flow.job()), attributes.how(flow.transformations()), flow.first(), flow.last());
      edges.computeIfAbsent(to, _ -> new LongList()).add((long) from << 32 | attribute);
    }
    TreeSet<Integer> known = new TreeSet<>();
    live.columns().forEach(path -> known.add(columns.column(dataset, path)));
    for (int column : columns.mark(dataset, known)) {
      LongList own = edges.get(column);
      columnFlows.replace(column, own == null ? NO_EDGES : distinct(own));
    }
  }

  private static long[] distinct(LongList edges) {
    long[] sorted = edges.toArray();
    Arrays.sort(sorted);
    int size = 0;
    for (long edge : sorted) {
      if (size == 0 || sorted[size - 1] != edge) {
        sorted[size++] = edge;
      }
    }
    return size == sorted.length ? sorted : Arrays.copyOf(sorted, size);
  }
}
