package io.headwater.catalog.jpa;

import com.fasterxml.jackson.databind.JsonNode;
import io.headwater.catalog.CodeLocation;
import io.headwater.model.FacetBody;

/** Reads the {@code sourceCodeLocation} facet. Producers may have sent anything. */
final class CodeLocations {

  private CodeLocations() {}

  /** What a facet tells; nothing when its producer took it back. */
  static CodeLocation read(FacetBody body) {
    if (body.isDeleted()) {
      return CodeLocation.UNKNOWN;
    }
    JsonNode facet = RecordCodec.parse(body.json(), JsonNode.class);
    return new CodeLocation(
        text(facet, "url"),
        text(facet, "repoUrl"),
        text(facet, "path"),
        text(facet, "version"),
        text(facet, "branch"),
        text(facet, "tag"));
  }

  private static String text(JsonNode facet, String name) {
    return facet.path(name).asText("");
  }
}
