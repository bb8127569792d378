package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.ingest.Json;
import io.headwater.model.DatasetId;
import io.headwater.model.FacetBody;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads the schema facet (1-2-0), whose fields nest. Only names, types and descriptions count as
 * content.
 */
final class SchemaReader {

  /** A schema as it was read. */
  record Schema(FacetBody body, SortedSet<String> columns) {}

  private SchemaReader() {}

  static Schema read(DatasetId dataset, JsonNode facet, Warnings warnings) {
    SortedSet<String> columns = new TreeSet<>();
    ArrayNode fields = fields(dataset, facet, "", columns, warnings);
    return new Schema(FacetBody.of(Json.canonical(fields)), columns);
  }

  private static ArrayNode fields(
      DatasetId dataset,
      JsonNode parent,
      String prefix,
      SortedSet<String> columns,
      Warnings warnings) {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (JsonNode field : Nodes.array(parent, "fields", warnings)) {
      String name = Nodes.text(field, "name");
      if (name == null || name.isBlank()) {
        warnings.add("schema field without name ignored");
        continue;
      }
      String path = prefix + name;
      if (!Nodes.isColumn(dataset, path, warnings)) {
        continue;
      }
      columns.add(path);
      ObjectNode kept = out.addObject();
      kept.put("name", name);
      putIfPresent(kept, field, "type");
      putIfPresent(kept, field, "description");
      ArrayNode nested = fields(dataset, field, path + ".", columns, warnings);
      if (!nested.isEmpty()) {
        kept.set("fields", nested);
      }
    }
    return out;
  }

  private static void putIfPresent(ObjectNode kept, JsonNode field, String key) {
    String text = Nodes.textOrEmpty(field, key);
    if (!text.isEmpty()) {
      kept.put(key, text);
    }
  }
}
