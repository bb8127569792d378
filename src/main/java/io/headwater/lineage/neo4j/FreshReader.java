package io.headwater.lineage.neo4j;

import io.headwater.lineage.EdgeSource;
import io.headwater.lineage.LiveDataset;
import io.headwater.lineage.LiveLineage;
import io.headwater.model.ColumnEdge;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.JobId;
import io.headwater.model.NodeIds;
import io.headwater.model.PackedColumnLineage;
import io.headwater.platform.neo4j.GraphSessions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Reads some datasets with all that leads into them, in one statement, or in two where columns come
 * from what does not feed the dataset. Datasets that ended, live on elsewhere or are stated, and
 * those that draw from such, are left to the rules: for all others first and last sightings say
 * what lives, see {@link BulkReader}.
 *
 * @param window in nanoseconds
 */
record FreshReader(GraphSessions sessions, long window) {

  /**
   * A dataset as it was read.
   *
   * @param plain empty where it must be read by the rules
   */
  record Dataset(
      DatasetId canonical, Set<DatasetId> names, boolean ended, Optional<LiveDataset> plain) {}

  /**
   * What was read.
   *
   * @param latest the latest event time that all of it has taken in
   */
  record Page(List<Dataset> datasets, OptionalLong latest) {}

  /** Reads what bears some names, or is read, written or stated by jobs. */
  Page read(List<String> names, List<String> jobs) {
    List<Record> answer = sessions.list(BulkCypher.CHANGED, Map.of("names", names, "jobs", jobs));
    List<Row> rows =
        answer.stream().filter(row -> !row.get("id").isNull()).map(FreshReader::row).toList();
    Map<String, Source> sources = sources(rows);
    List<Dataset> datasets = new ArrayList<>();
    for (Row row : rows) {
      Optional<LiveDataset> live = row.isPlain(sources) ? live(row, sources) : Optional.empty();
      Set<DatasetId> called = new LinkedHashSet<>();
      row.values("names").forEach(id -> called.add(dataset(id)));
      datasets.add(new Dataset(row.dataset(), called, row.stored().get("ended").asBoolean(), live));
    }
    return new Page(datasets, latest(answer));
  }

  private static OptionalLong latest(List<Record> answer) {
    return answer.stream()
        .limit(1)
        .flatMap(row -> row.get("latest").asList(Value::asLong).stream())
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** A name that something is made from: what it goes by, and whether that is left to the rules. */
  private record Source(DatasetId canonical, boolean special) {}

  /** An observation of column lineage; empty edges where it was written before they were packed. */
  private record Observation(
      Optional<JobId> job, Optional<SortedSet<ColumnEdge>> edges, long first, long last) {}

  /** A dataset as it is stored. */
  private record Row(DatasetId dataset, Record stored, List<Observation> observations) {

    List<Value> values(String name) {
      return stored.get(name).asList(value -> value);
    }

    boolean isPlain(Map<String, Source> sources) {
      return !stored.get("special").asBoolean()
          && observations.stream().allMatch(observation -> observation.edges().isPresent())
          && sourceIds().stream()
              .map(sources::get)
              .noneMatch(source -> source != null && source.special());
    }

    /** All that feeds it or that its columns come from. */
    Set<String> sourceIds() {
      Set<String> ids = new HashSet<>();
      values("flows").forEach(flow -> ids.add(flow.get(0).asString()));
      for (Observation observation : observations) {
        observation
            .edges()
            .ifPresent(edges -> edges.forEach(edge -> ids.add(edge.from().dataset().nodeId())));
      }
      return ids;
    }
  }

  private static Row row(Record stored) {
    List<Observation> observations = new ArrayList<>();
    for (Value row : stored.get("observations").values()) {
      observations.add(
          new Observation(
              job(row.get(0)),
              row.get(1).isNull()
                  ? Optional.empty()
                  : Optional.of(PackedColumnLineage.read(row.get(1).asByteArray())),
              row.get(2).asLong(),
              row.get(3).asLong()));
    }
    return new Row(dataset(stored.get("id")), stored, observations);
  }

  private Map<String, Source> sources(List<Row> rows) {
    Map<String, Source> found = new HashMap<>();
    Set<String> others = new TreeSet<>();
    for (Row row : rows) {
      for (Value flow : row.values("flows")) {
        found.put(
            flow.get(0).asString(), new Source(dataset(flow.get(1)), flow.get(2).asBoolean()));
      }
      others.addAll(row.sourceIds());
    }
    others.removeAll(found.keySet());
    if (!others.isEmpty()) {
      sessions
          .list(BulkCypher.SOURCES, Map.of("ids", List.copyOf(others)))
          .forEach(row ->
              found.put(
                  row.get("id").asString(),
                  new Source(dataset(row.get("canonical")), row.get("special").asBoolean())));
    }
    return found;
  }

  /**
   * Empty when a job feeds the dataset and is not known to write it: then its last run is unknown.
   */
  private Optional<LiveDataset> live(Row row, Map<String, Source> sources) {
    Map<JobId, Long> completed = new HashMap<>();
    row.values("completed")
        .forEach(pair -> completed.put(getJob(pair.get(0)), pair.get(1).asLong()));
    LiveDataset live = LiveDataset.empty(row.dataset());
    row.values("paths").forEach(path -> live.columns().add(path.asString()));
    Set<JobId> users = new HashSet<>();
    accesses(row)
        .forEach((use, seen) -> {
          users.add(use.job());
          if (isLive(Optional.of(use.job()), seen, completed)) {
            live.accesses()
                .add(
                    new LiveLineage.Access(
                        use.job(), row.dataset(), use.kind(), seen.first(), seen.last()));
          }
        });
    for (Map.Entry<Edge, BulkDataset.Times> flow : flows(row, sources).entrySet()) {
      Optional<JobId> job = flow.getKey().job();
      if (job.isPresent() && !users.contains(job.get())) {
        return Optional.empty();
      }
      BulkDataset.Times seen = flow.getValue();
      if (isLive(job, seen, completed)) {
        live.flows()
            .add(
                new LiveLineage.Flow(
                    flow.getKey().from(), row.dataset(), job, seen.first(), seen.last()));
      }
    }
    row.observations().forEach(observation -> addColumns(observation, row, sources, live));
    return Optional.of(live);
  }

  private record Use(JobId job, EdgeSource.Access.Kind kind) {}

  private static Map<Use, BulkDataset.Times> accesses(Row row) {
    Map<Use, BulkDataset.Times> found = new LinkedHashMap<>();
    for (Value use : row.values("uses")) {
      EdgeSource.Access.Kind kind =
          use.get(1).asBoolean() ? EdgeSource.Access.Kind.WRITES : EdgeSource.Access.Kind.READS;
      found.merge(new Use(getJob(use.get(0)), kind), times(use), BulkDataset.Times::or);
    }
    return found;
  }

  private record Edge(DatasetId from, Optional<JobId> job) {}

  private static Map<Edge, BulkDataset.Times> flows(Row row, Map<String, Source> sources) {
    Map<Edge, BulkDataset.Times> found = new LinkedHashMap<>();
    for (Value flow : row.values("flows")) {
      Source source = Objects.requireNonNull(sources.get(flow.get(0).asString()));
      found.merge(
          new Edge(source.canonical(), job(flow.get(3))), times(flow), BulkDataset.Times::or);
    }
    return found;
  }

  private static void addColumns(
      Observation observation, Row row, Map<String, Source> sources, LiveDataset live) {
    for (ColumnEdge edge : observation.edges().orElseThrow()) {
      Source source = sources.get(edge.from().dataset().nodeId());
      if (source != null) {
        live.columnFlows()
            .add(
                new LiveLineage.ColumnFlow(
                    new ColumnRef(source.canonical(), edge.from().path()),
                    new ColumnRef(row.dataset(), edge.to()),
                    observation.job(),
                    new TreeSet<>(edge.transformations()),
                    observation.first(),
                    observation.last()));
      }
    }
  }

  private boolean isLive(
      Optional<JobId> job, BulkDataset.Times seen, Map<JobId, Long> lastCompleted) {
    Long completed = job.map(lastCompleted::get).orElse(null);
    return completed == null || completed - seen.last() <= window;
  }

  /** The times that a row ends with. */
  private static BulkDataset.Times times(Value row) {
    int end = row.size();
    return new BulkDataset.Times(row.get(end - 2).asLong(), row.get(end - 1).asLong());
  }

  private static DatasetId dataset(Value id) {
    return (DatasetId) NodeIds.parse(id.asString());
  }

  private static JobId getJob(Value id) {
    return (JobId) NodeIds.parse(id.asString());
  }

  private static Optional<JobId> job(Value id) {
    return id.asString().isEmpty() ? Optional.empty() : Optional.of(getJob(id));
  }
}
