package io.headwater.catalog.neo4j;

import io.headwater.catalog.GraphBatch.Observation;
import io.headwater.model.ColumnEdge;
import io.headwater.model.ColumnRef;
import io.headwater.model.PackedColumnLineage;
import io.headwater.model.Sightings;
import io.headwater.model.Transformation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Observations of column lineage as rows: the content once, the times always. */
final class ObservationRows {

  private final GraphWriter.Part part = new GraphWriter.Part();
  private final SortedMap<String, Map<String, Object>> columns = new TreeMap<>();
  private final List<Map<String, Object>> edges = new ArrayList<>();

  ObservationRows(Map<Observation, Sightings> observations, KnownNodes.Additions additions) {
    observations.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Observation::hash)))
        .forEach(entry -> add(entry.getKey(), entry.getValue(), additions));
  }

  private void add(Observation observation, Sightings seen, KnownNodes.Additions additions) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", observation.hash());
    row.put("job", EdgeRows.jobId(observation.job()));
    row.put("output", observation.output().nodeId());
    row.put("stated", observation.stated());
    if (additions.isNew("content of " + observation.hash())) {
      row.put("packed", PackedColumnLineage.write(observation.edges()));
      observation.edges().forEach(edge -> addEdge(observation, edge));
    }
    part.add(observation.hash(), row, seen);
  }

  /** The observations themselves. */
  GraphWriter.Part part() {
    return part;
  }

  /** The columns of those whose content is new. */
  List<Map<String, Object>> columns() {
    return List.copyOf(columns.values());
  }

  /** The edges of those whose content is new. */
  List<Map<String, Object>> derives() {
    return edges;
  }

  private void addEdge(Observation observation, ColumnEdge edge) {
    String from = addColumn(edge.from());
    String to = addColumn(new ColumnRef(observation.output(), edge.to()));
    edges.add(
        Map.of(
            "from",
            from,
            "to",
            to,
            "observation",
            observation.hash(),
            "transformations",
            edge.transformations().stream().map(ObservationRows::text).toList()));
  }

  private String addColumn(ColumnRef column) {
    String id = column.nodeId();
    columns.computeIfAbsent(
        id, _ -> Map.of("id", id, "path", column.path(), "dataset", column.dataset().nodeId()));
    return id;
  }

  /** E.g. {@code DIRECT/TRANSFORMATION} or {@code DIRECT+MASKED/TRANSFORMATION}. */
  static String text(Transformation transformation) {
    return transformation.kind()
        + (transformation.masking() ? "+MASKED" : "")
        + "/"
        + transformation.subtype();
  }
}
