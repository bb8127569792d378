package io.headwater.testkit.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.headwater.catalog.CodeLocation;
import io.headwater.model.FacetBody;
import io.headwater.model.Owner;
import io.headwater.model.SchemaField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the standard facets tell readers. */
final class FacetTexts {

  private final Map<String, FacetBody> facets;

  FacetTexts(Map<String, FacetBody> facets) {
    this.facets = facets;
  }

  private JsonNode facet(String name) {
    FacetBody body = facets.get(name);
    return body == null ? MissingNode.getInstance() : MemoryEntries.json(body);
  }

  String description() {
    return facet("documentation").path("description").asText("");
  }

  List<Owner> owners() {
    List<Owner> owners = new ArrayList<>();
    for (JsonNode owner : facet("ownership").path("owners")) {
      if (!owner.path("name").asText("").isBlank()) {
        owners.add(new Owner(owner.path("name").asText(), owner.path("type").asText("")));
      }
    }
    return owners;
  }

  List<String> tags() {
    return tags("").stream().distinct().toList();
  }

  private List<String> tags(String field) {
    List<String> tags = new ArrayList<>();
    for (JsonNode tag : facet("tags").path("tags")) {
      String key = tag.path("key").asText("");
      String value = tag.path("value").asText("");
      if (!key.isBlank() && tag.path("field").asText("").strip().equals(field)) {
        tags.add(value.isBlank() || value.equals("true") ? key : key + "=" + value);
      }
    }
    return tags;
  }

  String jobType() {
    JsonNode facet = facet("jobType");
    List<String> parts = new ArrayList<>();
    parts.add(facet.path("integration").asText(""));
    parts.add(facet.path("jobType").asText(""));
    parts.removeIf(String::isEmpty);
    return String.join("/", parts);
  }

  static CodeLocation codeLocation(FacetBody body) {
    JsonNode facet = MemoryEntries.json(body);
    return new CodeLocation(
        facet.path("url").asText(""),
        facet.path("repoUrl").asText(""),
        facet.path("path").asText(""),
        facet.path("version").asText(""),
        facet.path("branch").asText(""),
        facet.path("tag").asText(""));
  }

  boolean isStreaming() {
    return facet("jobType").path("processingType").asText("").equalsIgnoreCase("STREAMING");
  }

  List<SchemaField> fields(FacetBody schema) {
    return schema.isDeleted() ? List.of() : fields(MemoryEntries.json(schema), "");
  }

  private List<SchemaField> fields(JsonNode fields, String prefix) {
    List<SchemaField> read = new ArrayList<>();
    for (JsonNode field : fields) {
      String path = prefix + field.path("name").asText();
      read.add(
          new SchemaField(
              field.path("name").asText(),
              field.path("type").asText(""),
              field.path("description").asText(""),
              tags(path),
              fields(field.path("fields"), path + ".")));
    }
    return read;
  }
}
