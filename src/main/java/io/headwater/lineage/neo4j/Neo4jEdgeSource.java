package io.headwater.lineage.neo4j;

import io.headwater.lineage.EdgeSource;
import io.headwater.model.ColumnEdge;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import io.headwater.model.NodeIds;
import io.headwater.model.PackedColumnLineage;
import io.headwater.model.Sightings;
import io.headwater.model.Transformation;
import io.headwater.platform.neo4j.GraphSessions;
import io.headwater.platform.neo4j.StoredSightings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Stored edges by indexed look-ups. */
@ApplicationScoped
class Neo4jEdgeSource implements EdgeSource {

  private final GraphSessions sessions;
  private final Watermark watermark;

  Neo4jEdgeSource(GraphSessions sessions, Watermark watermark) {
    this.sessions = sessions;
    this.watermark = watermark;
  }

  @Override
  public Map<DatasetId, DatasetId> findCanonical(Collection<DatasetId> names) {
    Map<DatasetId, DatasetId> found = new HashMap<>();
    for (Record row : list(EdgeCypher.CANONICAL, names)) {
      found.put(dataset(row.get("id")), dataset(row.get("canonical")));
    }
    return found;
  }

  @Override
  public Set<JobId> findJobs(Collection<JobId> jobs) {
    Set<JobId> found = new HashSet<>();
    for (Record row : list(EdgeCypher.JOBS, jobs)) {
      found.add((JobId) NodeIds.parse(row.get("job").asString()));
    }
    return found;
  }

  @Override
  public List<Flow> listFlows(Collection<DatasetId> datasets, Side side) {
    return WholeReads.read(() ->
        list(side == Side.INTO ? EdgeCypher.FLOWS_IN : EdgeCypher.FLOWS_OUT, datasets).stream()
            .map(Neo4jEdgeSource::flow)
            .toList());
  }

  private static Flow flow(Record row) {
    return new Flow(
        dataset(row.get("from")),
        dataset(row.get("to")),
        job(row.get("job")),
        row.get("stated").asBoolean(),
        seen(row));
  }

  @Override
  public List<Access> listAccesses(Collection<DatasetId> datasets) {
    return WholeReads.read(() -> accesses(list(EdgeCypher.ACCESSES, datasets)));
  }

  @Override
  public List<Access> listAccessesOf(Collection<JobId> jobs) {
    return WholeReads.read(() -> accesses(list(EdgeCypher.ACCESSES_OF, jobs)));
  }

  private static List<Access> accesses(List<Record> rows) {
    List<Access> accesses = new ArrayList<>();
    for (Record row : rows) {
      accesses.add(
          new Access(
              (JobId) NodeIds.parse(row.get("job").asString()),
              dataset(row.get("dataset")),
              Access.Kind.valueOf(row.get("kind").asString()),
              seen(row)));
    }
    return accesses;
  }

  @Override
  public Map<JobId, Long> findLastCompleted(Collection<JobId> jobs) {
    Map<JobId, Long> found = new HashMap<>();
    for (Record row : list(EdgeCypher.LAST_COMPLETED, jobs)) {
      found.put((JobId) NodeIds.parse(row.get("job").asString()), row.get("at").asLong());
    }
    return found;
  }

  @Override
  public Map<DatasetId, NavigableMap<Long, Optional<DatasetId>>> findEndings(
      Collection<DatasetId> datasets) {
    Map<DatasetId, NavigableMap<Long, Optional<DatasetId>>> found = new HashMap<>();
    Set<DatasetId> asked = new HashSet<>(datasets);
    Set<DatasetId> next = asked;
    while (!next.isEmpty()) {
      Set<DatasetId> further = new HashSet<>();
      for (Record row : list(EdgeCypher.ENDINGS, next)) {
        Optional<DatasetId> renamedTo =
            row.get("renamedTo").isNull()
                ? Optional.empty()
                : Optional.of(dataset(row.get("renamedTo")));
        DatasetId dataset = dataset(row.get("dataset"));
        // Renamed to another name of itself: nothing ended.
        if (renamedTo.filter(dataset::equals).isEmpty()) {
          found
              .computeIfAbsent(dataset, _ -> new TreeMap<>())
              .merge(row.get("at").asLong(), renamedTo, Neo4jEdgeSource::stronger);
          renamedTo.filter(asked::add).ifPresent(further::add);
        }
      }
      next = further;
    }
    return found;
  }

  /**
   * Of two ends at one time the rename counts, and of two renames the smaller name: any fixed rule
   * will do.
   */
  private static Optional<DatasetId> stronger(Optional<DatasetId> one, Optional<DatasetId> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return one.get().compareTo(other.get()) <= 0 ? one : other;
  }

  @Override
  public Set<DatasetId> findFormerNames(Collection<DatasetId> datasets) {
    Set<DatasetId> found = new HashSet<>(datasets);
    Collection<DatasetId> next = datasets;
    while (!next.isEmpty()) {
      Set<DatasetId> further = new HashSet<>();
      for (Record row : list(EdgeCypher.FORMER_NAMES, next)) {
        DatasetId former = dataset(row.get("dataset"));
        if (found.add(former)) {
          further.add(former);
        }
      }
      next = further;
    }
    return found;
  }

  @Override
  public List<ColumnFlow> listColumnFlows(Collection<DatasetId> datasets, Side side) {
    return WholeReads.read(() ->
        side == Side.INTO
            ? columnFlowsInto(datasets)
            : columnFlows(list(EdgeCypher.COLUMN_FLOWS_OUT, datasets)));
  }

  private List<ColumnFlow> columnFlowsInto(Collection<DatasetId> datasets) {
    Map<Observation, SortedSet<ColumnEdge>> whole = new LinkedHashMap<>();
    Set<DatasetId> older = new HashSet<>();
    Set<DatasetId> names = new HashSet<>();
    for (Record row : list(EdgeCypher.OBSERVED_EDGES, datasets)) {
      Observation observation = observation(row);
      if (row.get("packed").isNull()) {
        older.add(observation.output());
      } else {
        SortedSet<ColumnEdge> edges = PackedColumnLineage.read(row.get("packed").asByteArray());
        edges.forEach(edge -> names.add(edge.from().dataset()));
        whole.put(observation, edges);
      }
    }
    Map<DatasetId, DatasetId> canonical = findCanonical(names);
    List<ColumnFlow> flows = new ArrayList<>();
    whole.forEach((observation, edges) -> {
      for (ColumnEdge edge : edges) {
        DatasetId from = canonical.get(edge.from().dataset());
        if (from != null) {
          flows.add(
              new ColumnFlow(
                  observation,
                  new ColumnRef(from, edge.from().path()),
                  new ColumnRef(observation.output(), edge.to()),
                  new TreeSet<>(edge.transformations())));
        }
      }
    });
    columnFlows(list(EdgeCypher.COLUMN_FLOWS_IN, older)).stream()
        .filter(flow -> !whole.containsKey(flow.observation()))
        .forEach(flows::add);
    return flows;
  }

  private static List<ColumnFlow> columnFlows(List<Record> rows) {
    List<ColumnFlow> flows = new ArrayList<>();
    for (Record row : rows) {
      SortedSet<Transformation> transformations = new TreeSet<>();
      row.get("transformations")
          .asList(Value::asString)
          .forEach(text -> transformations.add(TransformationText.read(text)));
      flows.add(
          new ColumnFlow(
              observation(row),
              new ColumnRef(dataset(row.get("fromDataset")), row.get("fromPath").asString()),
              new ColumnRef(dataset(row.get("toDataset")), row.get("toPath").asString()),
              transformations));
    }
    return flows;
  }

  @Override
  public List<Observation> listObservations(Collection<DatasetId> outputs) {
    return WholeReads.read(() ->
        list(EdgeCypher.OBSERVATIONS, outputs).stream().map(Neo4jEdgeSource::observation).toList());
  }

  private static Observation observation(Record row) {
    return new Observation(
        row.get("id").asString(),
        job(row.get("job")),
        dataset(row.get("output")),
        row.get("stated").asBoolean(),
        seen(row));
  }

  @Override
  public Map<DatasetId, SortedSet<String>> findColumns(Collection<DatasetId> datasets) {
    Map<DatasetId, SortedSet<String>> found = new HashMap<>();
    for (Record row : list(EdgeCypher.COLUMNS, datasets)) {
      found
          .computeIfAbsent(dataset(row.get("dataset")), _ -> new TreeSet<>())
          .addAll(row.get("paths").asList(Value::asString));
    }
    return found;
  }

  @Override
  public OptionalLong latest() {
    return watermark.latest();
  }

  private List<Record> list(String statement, Collection<? extends EntityId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<String> texts = ids.stream().map(EntityId::nodeId).sorted().toList();
    return sessions.list(statement, Map.of("ids", texts));
  }

  private static DatasetId dataset(Value id) {
    return (DatasetId) NodeIds.parse(id.asString());
  }

  private static Optional<JobId> job(Value id) {
    return id.asString().isEmpty()
        ? Optional.empty()
        : Optional.of((JobId) NodeIds.parse(id.asString()));
  }

  private static Sightings seen(Record row) {
    return StoredSightings.read(row.get("seen"));
  }
}
