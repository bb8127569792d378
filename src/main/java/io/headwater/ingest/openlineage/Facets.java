package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facets that stand under one key of an event.
 *
 * @param byName in the order of the event
 */
record Facets(Map<String, Facet> byName) {

  /** Keys that hold facets (core specification 2-0-2). */
  static final String FACETS = "facets";

  /** Of an input, about the run that read it. */
  static final String INPUT_FACETS = "inputFacets";

  /** Of an output, about the run that wrote it. */
  static final String OUTPUT_FACETS = "outputFacets";

  private static final Facets NONE = new Facets(Map.of());

  /** Those under a key of a part of an event; none when there are none. */
  static Facets of(@Nullable JsonNode part, String key, Warnings warnings) {
    JsonNode value = part == null ? null : part.get(key);
    if (value instanceof POJONode node && node.getPojo() instanceof Facets facets) {
      return facets;
    }
    if (value != null && !value.isNull()) {
      warnings.add("facets is no object, ignored");
    }
    return NONE;
  }

  /** The facet of a name; null when it is absent or no object. */
  @Nullable Facet get(String name) {
    Facet facet = byName.get(name);
    return facet != null && facet.isObject() ? facet : null;
  }

  /** The content of a facet; null when it is absent or no object. */
  @Nullable JsonNode tree(String name) {
    Facet facet = get(name);
    return facet == null ? null : facet.tree();
  }
}
