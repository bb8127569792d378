package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.model.ColumnLineage;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the explicit lineage facet (1-0-0): what one dataset is made from, stated rather than
 * inferred.
 */
final class LineageFacetReader {

  /**
   * What was stated of one dataset.
   *
   * @param inputs the datasets it is made from
   * @param columns the columns it draws from
   */
  record Stated(Set<DatasetId> inputs, ColumnLineage columns) {}

  private LineageFacetReader() {}

  /**
   * Reads a dataset facet, or a DATASET entry of a job facet: both hold {@code inputs} and {@code
   * fields}.
   */
  static Stated read(DatasetId output, JsonNode facet, Warnings warnings) {
    Set<DatasetId> inputs = new TreeSet<>();
    ColumnEdges columns = new ColumnEdges();
    for (JsonNode input : Nodes.array(facet, "inputs", warnings)) {
      add(input, ColumnRef.WHOLE_DATASET, inputs, columns, warnings);
    }
    JsonNode fields = Nodes.object(facet, "fields");
    if (fields != null) {
      for (Map.Entry<String, JsonNode> field : fields.properties()) {
        if (field.getKey().isBlank()) {
          warnings.add("lineage facet field without name ignored");
          continue;
        }
        for (JsonNode input : Nodes.array(field.getValue(), "inputs", warnings)) {
          add(input, field.getKey(), inputs, columns, warnings);
        }
      }
    }
    return new Stated(inputs, columns.of(output, warnings));
  }

  /** The datasets among some inputs; jobs among them bring no data of their own. */
  static Set<DatasetId> datasets(JsonNode entry, Warnings warnings) {
    Set<DatasetId> inputs = new TreeSet<>();
    for (JsonNode input : Nodes.array(entry, "inputs", warnings)) {
      if (!isJob(input)) {
        Nodes.dataset(input, "lineage facet input", warnings).ifPresent(inputs::add);
      }
    }
    return inputs;
  }

  static boolean isJob(JsonNode node) {
    return Nodes.textOrEmpty(node, "type").equalsIgnoreCase("JOB");
  }

  private static void add(
      JsonNode input, String to, Set<DatasetId> inputs, ColumnEdges columns, Warnings warnings) {
    if (isJob(input)) {
      return;
    }
    Nodes.dataset(input, "lineage facet input", warnings)
        .ifPresent(dataset -> {
          inputs.add(dataset);
          String field = Nodes.text(input, "field");
          if (field != null && !field.isBlank()) {
            columns.add(dataset, field, to, TransformationReader.read(input, warnings), warnings);
          }
        });
  }
}
