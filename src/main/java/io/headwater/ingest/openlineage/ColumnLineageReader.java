package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.model.ColumnLineage;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.Transformation;
import java.util.Map;
import java.util.SortedSet;

/**
 * Reads the columnLineage facet (1-2-0), its older form without {@code dataset[]} or
 * transformations included.
 */
final class ColumnLineageReader {

  private ColumnLineageReader() {}

  static ColumnLineage read(DatasetId output, JsonNode facet, Warnings warnings) {
    ColumnEdges edges = new ColumnEdges();
    JsonNode fields = Nodes.object(facet, "fields");
    if (fields != null) {
      for (Map.Entry<String, JsonNode> field : fields.properties()) {
        edges.output(field.getKey());
        SortedSet<Transformation> old = TransformationReader.readOld(field.getValue(), warnings);
        for (JsonNode input : Nodes.array(field.getValue(), "inputFields", warnings)) {
          add(input, field.getKey(), old, edges, warnings);
        }
      }
    }
    if (facet.hasNonNull("dataset")) {
      for (JsonNode input : Nodes.array(facet, "dataset", warnings)) {
        add(
            input,
            ColumnRef.WHOLE_DATASET,
            java.util.Collections.emptySortedSet(),
            edges,
            warnings);
      }
    } else {
      edges.collapseRepeatedInfluences();
    }
    return edges.of(output, warnings);
  }

  private static void add(
      JsonNode input,
      String to,
      SortedSet<Transformation> old,
      ColumnEdges edges,
      Warnings warnings) {
    String field = Nodes.text(input, "field");
    if (field == null || field.isBlank() || to.isBlank()) {
      warnings.add("column lineage input without field ignored");
      return;
    }
    Nodes.dataset(input, "column lineage input", warnings)
        .ifPresent(dataset -> {
          SortedSet<Transformation> read = TransformationReader.read(input, warnings);
          edges.add(dataset, field, to, read.isEmpty() ? old : read, warnings);
        });
  }
}
