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
import org.neo4j.driver.TransactionContext;

/** Writes observations of column lineage: the content once, the times always. */
final class ObservationWriter {

  private final SeenWriter seen;

  ObservationWriter(SeenWriter seen) {
    this.seen = seen;
  }

  void write(
      TransactionContext tx,
      Map<Observation, Sightings> observations,
      KnownNodes.Additions additions) {
    List<Map.Entry<Observation, Sightings>> sorted =
        observations.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.comparing(Observation::hash)))
            .toList();
    List<Map<String, Object>> rows = new ArrayList<>();
    SortedMap<String, Map<String, Object>> columns = new TreeMap<>();
    List<Map<String, Object>> edges = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Observation observation = sorted.get(i).getKey();
      Map<String, Object> row = new HashMap<>();
      row.put("index", i);
      row.put("id", observation.hash());
      row.put("job", SeenWriter.jobId(observation.job()));
      row.put("output", observation.output().nodeId());
      row.put("stated", observation.stated());
      rows.add(row);
      if (additions.isNew("content of " + observation.hash())) {
        row.put("packed", PackedColumnLineage.write(observation.edges()));
        observation.edges().forEach(edge -> addEdge(observation, edge, columns, edges));
      }
    }
    seen.unite(
        tx,
        GraphCypher.OBSERVATIONS,
        rows,
        sorted.stream().map(Map.Entry::getValue).toList(),
        GraphCypher.OBSERVATIONS_SEEN);
    Rows.run(tx, GraphCypher.COLUMN_NODES, List.copyOf(columns.values()));
    Rows.run(tx, GraphCypher.DERIVES, edges);
  }

  private static void addEdge(
      Observation observation,
      ColumnEdge edge,
      SortedMap<String, Map<String, Object>> columns,
      List<Map<String, Object>> edges) {
    String from = addColumn(edge.from(), columns);
    String to = addColumn(new ColumnRef(observation.output(), edge.to()), columns);
    edges.add(
        Map.of(
            "from",
            from,
            "to",
            to,
            "observation",
            observation.hash(),
            "transformations",
            edge.transformations().stream().map(ObservationWriter::text).toList()));
  }

  private static String addColumn(
      ColumnRef column, SortedMap<String, Map<String, Object>> columns) {
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
