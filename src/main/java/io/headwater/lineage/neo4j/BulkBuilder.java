package io.headwater.lineage.neo4j;

import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.graph.GraphBuilder;
import io.headwater.lineage.graph.LineageGraph;
import io.headwater.model.ColumnLineageText;
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
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
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

  private static final int NONE = -1;

  private final GraphBuilder graph = new GraphBuilder();
  private final long window;
  private final List<String> datasets = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Job> jobs = new HashMap<>();
  private final Map<DatasetId, Set<DatasetId>> names = new HashMap<>();
  private final Map<DatasetId, Integer> canonical = new HashMap<>();
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
    DatasetId chosen = (DatasetId) NodeIds.parse(id);
    int number = graph.dataset(chosen.namespace(), chosen.name());
    datasets.add(id);
    numbers.put(id, number);
    canonical.put(chosen, number);
    if (special.contains(id)) {
      specialNumbers.add(number);
      left.add(id);
    }
    if (row.get("names").size() > 1) {
      Set<DatasetId> all = new HashSet<>();
      for (Value name : row.get("names").values()) {
        DatasetId alias = (DatasetId) NodeIds.parse(name.asString());
        all.add(alias);
        graph.alias(alias, chosen);
        canonical.put(alias, number);
      }
      names.put(chosen, all);
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

  void add(BulkPage page) {
    for (Record row : page.columns()) {
      int dataset = number(row);
      row.get("paths").values().forEach(path -> graph.knownColumn(dataset, path.asString()));
    }
    leaveOut(page);
    page.flows().stream().filter(this::isTaken).forEach(this::flows);
    page.accesses().stream().filter(this::isTaken).forEach(this::accesses);
    page.observations()
        .forEach((id, observations) -> {
          if (!left.contains(id)) {
            int dataset = numbers.getOrDefault(id, NONE);
            observations.forEach(observation ->
                columnFlows(dataset, observation, page.texts().get(observation.id())));
          }
        });
  }

  /**
   * Leaves datasets to the rules that come from a special one, or whose edges are not kept whole.
   */
  private void leaveOut(BulkPage page) {
    for (Record row : page.flows()) {
      for (Value from : row.get("from").values()) {
        if (special.contains(from.asString())) {
          left.add(row.get("id").asString());
        }
      }
    }
    page.observations()
        .forEach((id, observations) -> {
          for (BulkPage.Observation observation : observations) {
            String text = page.texts().get(observation.id());
            if (text == null || (!specialNumbers.isEmpty() && comesFromSpecial(text))) {
              left.add(id);
            }
          }
        });
  }

  private boolean comesFromSpecial(String text) {
    return ColumnLineageText.read(text).stream()
        .anyMatch(edge -> specialNumbers.contains(canonical.get(edge.from().dataset())));
  }

  private boolean isTaken(Record row) {
    return !left.contains(row.get("id").asString());
  }

  private int number(Record row) {
    return numbers.getOrDefault(row.get("id").asString(), NONE);
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
    return job == null ? NONE : job.number();
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

  private void columnFlows(int dataset, BulkPage.Observation observation, @Nullable String text) {
    if (text != null) {
      ColumnLineageText.read(text, new Edges(dataset, observation));
    }
  }

  /** Adds the edges of an observation. */
  private final class Edges implements ColumnLineageText.Reader {
    private final int output;
    private final BulkPage.Observation observation;
    private final int job;
    private final List<Integer> sources = new ArrayList<>();
    private final List<Integer> combinations = new ArrayList<>();

    Edges(int output, BulkPage.Observation observation) {
      this.output = output;
      this.observation = observation;
      this.job = jobNumber(observation.job());
    }

    @Override
    public void dataset(String namespace, String name) {
      sources.add(canonical.getOrDefault(new DatasetId(namespace, name), NONE));
    }

    @Override
    public void combination(SortedSet<Transformation> combination) {
      combinations.add(graph.transformations(combination));
    }

    @Override
    public void edge(int dataset, String fromPath, String toPath, int combination) {
      int source = sources.get(dataset);
      // One that came after the names were read is told of by a change that is read later.
      if (source != NONE) {
        graph.columnFlow(
            graph.column(source, fromPath),
            graph.column(output, toPath),
            job,
            combinations.get(combination),
            observation.first(),
            observation.last());
      }
    }
  }

  void put(LiveDataset live) {
    graph.put(live);
  }

  LineageGraph build(OptionalLong latest) {
    return graph.build(latest);
  }
}
