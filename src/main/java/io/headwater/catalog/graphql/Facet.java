package io.headwater.catalog.graphql;

import io.headwater.model.FacetBody;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.graphql.Description;

/**
 * A facet as its producer sent it.
 *
 * @param name its key
 * @param body its content as canonical JSON text
 */
@Description("A facet as its producer sent it; the body is JSON text with sorted keys.")
public record Facet(String name, String body) {

  /** Facets by name, those that were taken back left out. */
  static List<Facet> of(Map<String, FacetBody> facets) {
    return new TreeMap<>(facets)
        .entrySet().stream()
            .filter(facet -> !facet.getValue().isDeleted())
            .map(facet -> new Facet(facet.getKey(), facet.getValue().json()))
            .toList();
  }
}
