package io.headwater.lineage.neo4j;

import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.graph.GraphBuilder;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.NodeIds;
import io.headwater.model.Transformation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Puts pages together. Used by one thread.
 *
 * <p>The rule for what lives is that of {@code LiveEdges} and {@code LiveColumns} where nothing
 * ended: an edge lives when its job has not completed more than the window after its last sighting;
 * of what a job said of an output's columns the observation seen last lives.
 */
final class BulkBuilder {

  private static final int NO_JOB = -1;

  private final GraphBuilder graph = new GraphBuilder();
  private final long window;
  private final List<String> datasets = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Job> jobs = new HashMap<>();
  private final Map<DatasetId, Set<DatasetId>> names = new HashMap<>();
  private final ColumnNumbers columns = new ColumnNumbers();
  private final Map<List<Object>, Integer> transformations = new HashMap<>();
  private final Set<String> special = new HashSet<>();
  private final Set<Integer> specialNumbers = new HashSet<>();
  private final Set<String> left = new LinkedHashSet<>();

  /** A job by its number; {@code completed} is the smallest long where it never completed. */
  private record Job(int number, long completed) {}

  /** When an edge was seen, under whatever names. */
  private record Times(long first, long last) {
    Times or(Times other) {
      return new Times(Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  BulkBuilder(long window) {
    this.window = window;
  }

  /** Canonical ids of datasets whose edges follow from more than first and last sightings. */
  void special(Collection<String> ids) {
    special.addAll(ids);
  }

  void dataset(Record row) {
    String id = row.get("canonical").asString();
    DatasetId canonical = (DatasetId) NodeIds.parse(id);
    int number = graph.dataset(canonical.namespace(), canonical.name());
    datasets.add(id);
    numbers.put(id, number);
    if (special.contains(id)) {
      specialNumbers.add(number);
      left.add(id);
    }
    if (row.get("names").size() > 1) {
      Set<DatasetId> all = new HashSet<>();
      for (Value name : row.get("names").values()) {
        DatasetId alias = (DatasetId) NodeIds.parse(name.asString());
        all.add(alias);
        graph.alias(alias, canonical);
      }
      names.put(canonical, all);
    }
  }

  void job(Record row) {
    String id = row.get("id").asString();
    jobs.put(
        id,
        new Job(graph.job((JobId) NodeIds.parse(id)), row.get("completed").asLong(Long.MIN_VALUE)));
  }

  /** Canonical ids, in order. */
  List<String> datasets() {
    return datasets;
  }

  /** Canonical ids of datasets that were left out, to be {@link #put}. */
  Set<String> left() {
    return left;
  }

  Map<DatasetId, Set<DatasetId>> names() {
    return names;
  }

  void columns(List<Record> rows) {
    for (Record row : rows) {
      int dataset = number(row);
      Value nodes = row.get("nodes");
      Value paths = row.get("paths");
      for (int i = 0; i < nodes.size(); i++) {
        columns.put(
            nodes.get(i).asLong(), dataset, graph.knownColumn(dataset, paths.get(i).asString()));
      }
    }
  }

  void edges(BulkPage page) {
    for (Record row : page.flows()) {
      if (BulkPage.holds(row.get("from"), special)) {
        left.add(row.get("id").asString());
      }
    }
    page.single().forEach(this::leaveOut);
    page.observed().forEach(this::leaveOut);
    page.flows().stream().filter(this::isTaken).forEach(this::flows);
    page.accesses().stream().filter(this::isTaken).forEach(this::accesses);
    for (Record row : page.single()) {
      if (isTaken(row)) {
        page.observations()
            .getOrDefault(row.get("id").asString(), List.of())
            .forEach(observation -> columnFlows(row, observation));
      }
    }
    for (Record row : page.observed()) {
      if (isTaken(row)) {
        page.observations().getOrDefault(row.get("id").asString(), List.of()).stream()
            .filter(live -> live.id().equals(row.get("observation").asString()))
            .forEach(observation -> columnFlows(row, observation));
      }
    }
  }

  private boolean isTaken(Record row) {
    return !left.contains(row.get("id").asString());
  }

  private int number(Record row) {
    return numbers.getOrDefault(row.get("id").asString(), NO_JOB);
  }

  /** Leaves a dataset to the rules where a column of it comes from a special one. */
  private void leaveOut(Record row) {
    for (Value from : row.get("from").values()) {
      int found = columns.find(from.asLong());
      if (found < 0 || specialNumbers.contains(columns.dataset(found))) {
        left.add(row.get("id").asString());
        return;
      }
    }
  }

  private void flows(Record row) {
    Map<Long, Times> edges = new HashMap<>();
    for (int i = 0; i < row.get("from").size(); i++) {
      Integer from = numbers.get(row.get("from").get(i).asString());
      String job = row.get("jobs").get(i).asString();
      if (from == null || (!job.isEmpty() && !jobs.containsKey(job))) {
        // It came after the names were read: the change that told of it will be read again.
        continue;
      }
      edges.merge((long) from << 32 | (jobNumber(job) + 1), times(row, i), Times::or);
    }
    int dataset = number(row);
    Map<Integer, Long> completed = completed(row.get("jobs"));
    edges.forEach((key, seen) -> {
      int job = (int) (long) key - 1;
      if (isLive(completed.getOrDefault(job, Long.MIN_VALUE), seen)) {
        graph.flow((int) (key >>> 32), dataset, job, seen.first(), seen.last());
      }
    });
  }

  private void accesses(Record row) {
    Map<Integer, Times> uses = new HashMap<>();
    for (int i = 0; i < row.get("jobs").size(); i++) {
      Job job = jobs.get(row.get("jobs").get(i).asString());
      if (job != null) {
        int use = job.number() << 1 | (row.get("writes").get(i).asBoolean() ? 1 : 0);
        uses.merge(use, times(row, i), Times::or);
      }
    }
    int dataset = number(row);
    Map<Integer, Long> completed = completed(row.get("jobs"));
    uses.forEach((use, seen) -> {
      if (isLive(completed.getOrDefault(use >> 1, Long.MIN_VALUE), seen)) {
        graph.access(use >> 1, dataset, (use & 1) == 1, seen.first(), seen.last());
      }
    });
  }

  private static Times times(Record row, int index) {
    return new Times(row.get("first").get(index).asLong(), row.get("last").get(index).asLong());
  }

  private int jobNumber(String id) {
    Job job = jobs.get(id);
    return job == null ? NO_JOB : job.number();
  }

  private Map<Integer, Long> completed(Value ids) {
    Map<Integer, Long> completed = new HashMap<>();
    for (Value id : ids.values()) {
      Job job = jobs.get(id.asString());
      if (job != null) {
        completed.put(job.number(), job.completed());
      }
    }
    return completed;
  }

  private boolean isLive(long completed, Times seen) {
    return completed == Long.MIN_VALUE || completed - seen.last() <= window;
  }

  private void columnFlows(Record row, BulkPage.Observation observation) {
    Value from = row.get("from");
    Value to = row.get("to");
    Value how = row.get("how");
    int job = jobNumber(observation.job());
    for (int i = 0; i < from.size(); i++) {
      int upstream = columns.find(from.get(i).asLong());
      int downstream = columns.find(to.get(i).asLong());
      if (upstream >= 0 && downstream >= 0) {
        graph.columnFlow(
            columns.column(upstream),
            columns.column(downstream),
            job,
            transformations(how.get(i)),
            observation.first(),
            observation.last());
      }
    }
  }

  private int transformations(Value texts) {
    return transformations.computeIfAbsent(
        texts.asList(),
        list -> {
          TreeSet<Transformation> read = new TreeSet<>();
          list.forEach(text -> read.add(TransformationText.read((String) text)));
          return graph.transformations(read);
        });
  }

  void put(LiveDataset live) {
    graph.put(live);
  }

  LineageGraph build(OptionalLong latest) {
    return graph.build(latest);
  }
}
