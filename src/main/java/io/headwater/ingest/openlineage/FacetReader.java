package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.ingest.Json;
import io.headwater.model.CatalogChange.FacetSeen;
import io.headwater.model.FacetBody;
import io.headwater.model.FacetSubject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps facets whole, by content. Those whose content lives in the graph itself are not kept twice.
 */
final class FacetReader {

  /** Read into the graph by their own readers. */
  private static final Set<String> MODELLED =
      Set.of("schema", "symlinks", "columnLineage", "lineage", "parent");

  private static final int LONGEST_NAME = 200;

  private FacetReader() {}

  static void read(@Nullable JsonNode facets, FacetSubject subject, Instant at, ChangeList out) {
    if (facets == null || facets.isNull()) {
      return;
    }
    if (!facets.isObject()) {
      out.warnings().add("facets is no object, ignored");
      return;
    }
    for (Map.Entry<String, JsonNode> facet : facets.properties()) {
      String name = facet.getKey();
      JsonNode body = facet.getValue();
      if (body.isNull()) {
        out.warnings().add("facet " + Warnings.shorten(name) + " is null, ignored");
      } else if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
        out.warnings().add("facet with unusable name ignored: " + Warnings.shorten(name));
      } else {
        if (!body.isObject() || !body.has("_producer")) {
          out.warnings()
              .add("facet " + name + (body.isObject() ? " has no _producer" : " is no object"));
        }
        if (MODELLED.contains(name)) {
          continue;
        }
        out.add(
            new FacetSeen(
                subject,
                name,
                isDeleted(body) ? FacetBody.DELETED : FacetBody.of(Json.canonical(body)),
                at));
      }
    }
  }

  /**
   * Whether the producer takes the facet back. Run facets cannot be, by the core specification, but
   * nobody is harmed.
   */
  static boolean isDeleted(JsonNode facet) {
    return facet.path("_deleted").asBoolean(false);
  }
}
