package io.headwater.catalog.jpa;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.model.CatalogException;
import io.headwater.model.FacetBody;
import io.headwater.model.Owner;
import io.headwater.model.SchemaField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What readers want from the standard facets (documentation, ownership, tags, jobType). Producers
 * may have sent anything: odd parts are passed over.
 */
final class FacetTexts {

  private final Map<String, FacetBody> facets;
  private final Map<String, List<String>> columnTags = new HashMap<>();
  private final Set<String> tags = new LinkedHashSet<>();

  FacetTexts(Map<String, FacetBody> facets) {
    this.facets = facets;
    for (JsonNode tag : facet("tags").path("tags")) {
      String key = tag.path("key").asText("");
      String value = tag.path("value").asText("");
      if (key.isBlank()) {
        continue;
      }
      String text = value.isBlank() || value.equals("true") ? key : key + "=" + value;
      String field = tag.path("field").asText("");
      if (field.isBlank()) {
        tags.add(text);
      } else {
        columnTags.computeIfAbsent(field, _ -> new ArrayList<>()).add(text);
      }
    }
  }

  private JsonNode facet(String name) {
    FacetBody body = facets.get(name);
    return body == null
        ? com.fasterxml.jackson.databind.node.MissingNode.getInstance()
        : RecordCodec.parse(body.json(), JsonNode.class);
  }

  String description() {
    return facet("documentation").path("description").asText("");
  }

  List<Owner> owners() {
    List<Owner> owners = new ArrayList<>();
    for (JsonNode owner : facet("ownership").path("owners")) {
      try {
        owners.add(new Owner(owner.path("name").asText(""), owner.path("type").asText("")));
      } catch (CatalogException _) {
        // An owner without a name is nobody; the facet itself is shown as it is.
      }
    }
    return owners;
  }

  List<String> tags() {
    return List.copyOf(tags);
  }

  /** Whether a tag, of whatever column or of none, is wanted. */
  boolean hasTag(Predicate<String> wanted) {
    return tags.stream().anyMatch(wanted)
        || columnTags.values().stream().anyMatch(of -> of.stream().anyMatch(wanted));
  }

  /** E.g. {@code SPARK/SQL_JOB}. */
  String jobType() {
    String integration = facet("jobType").path("integration").asText("");
    String type = facet("jobType").path("jobType").asText("");
    return integration.isEmpty() || type.isEmpty() ? integration + type : integration + "/" + type;
  }

  boolean isStreaming() {
    return facet("jobType").path("processingType").asText("").equalsIgnoreCase("STREAMING");
  }

  /**
   * The columns of a schema, with the tags that the tags facet gives them; none when the producer
   * took it back.
   */
  List<SchemaField> fields(FacetBody schema) {
    return schema.isDeleted()
        ? List.of()
        : fields(RecordCodec.parse(schema.json(), JsonNode.class), "");
  }

  private List<SchemaField> fields(JsonNode fields, String prefix) {
    List<SchemaField> read = new ArrayList<>();
    for (JsonNode field : fields) {
      String name = field.path("name").asText();
      read.add(
          new SchemaField(
              name,
              field.path("type").asText(""),
              field.path("description").asText(""),
              columnTags.getOrDefault(prefix + name, List.of()),
              fields(field.path("fields"), prefix + name + ".")));
    }
    return read;
  }
}
