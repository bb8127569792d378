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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Reads some datasets with all that leads into them, in two statements. Datasets that ended, live
 * on elsewhere or are stated, and those that draw from such, are left to the rules: for all others
 * first and last sightings say what lives, see {@link BulkReader}.
 *
 * @param window in nanoseconds
 */
record FreshReader(GraphSessions sessions, long window) {

  /**
   * What was read.
   *
   * @param plain by canonical name
   * @param byRules canonical names of those that must be read by the rules
   */
  record Found(Map<DatasetId, LiveDataset> plain, Set<DatasetId> byRules) {}

  Found read(Collection<DatasetId> datasets) {
    List<String> ids = datasets.stream().map(DatasetId::nodeId).sorted().toList();
    List<Row> rows =
        sessions.list(BulkCypher.FRESH, Map.of("ids", ids)).stream().map(FreshReader::row).toList();
    Map<String, Source> sources = sources(rows);
    Map<DatasetId, LiveDataset> plain = new LinkedHashMap<>();
    Set<DatasetId> byRules = new HashSet<>();
    for (Row row : rows) {
      Optional<LiveDataset> live = row.isPlain(sources) ? live(row, sources) : Optional.empty();
      live.ifPresentOrElse(
          dataset -> plain.put(row.dataset(), dataset), () -> byRules.add(row.dataset()));
    }
    return new Found(plain, byRules);
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
    Set<String> ids = new TreeSet<>();
    rows.forEach(row -> ids.addAll(row.sourceIds()));
    Map<String, Source> found = new HashMap<>();
    if (!ids.isEmpty()) {
      sessions
          .list(BulkCypher.SOURCES, Map.of("ids", List.copyOf(ids)))
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
      Source source = sources.get(flow.get(0).asString());
      if (source != null) {
        found.merge(
            new Edge(source.canonical(), job(flow.get(1))), times(flow), BulkDataset.Times::or);
      }
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
    return new BulkDataset.Times(row.get(2).asLong(), row.get(3).asLong());
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
