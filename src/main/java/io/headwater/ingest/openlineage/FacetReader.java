package io.headwater.ingest.openlineage;

import io.headwater.model.CatalogChange.FacetSeen;
import io.headwater.model.FacetSubject;
import java.time.Instant;
import java.util.Set;

/**
 * Keeps facets whole, by content. Those whose content lives in the graph itself are not kept twice.
 */
final class FacetReader {

  /** Read into the graph by their own readers. */
  private static final Set<String> MODELLED =
      Set.of("schema", "symlinks", "columnLineage", "lineage", "parent");

  private static final int LONGEST_NAME = 200;

  private FacetReader() {}

  static void read(Facets facets, FacetSubject subject, Instant at, ChangeList out) {
    facets
        .byName()
        .forEach((name, facet) -> {
          if (facet.kind() == Facet.Kind.NULL) {
            out.warnings().add("facet " + Warnings.shorten(name) + " is null, ignored");
          } else if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            out.warnings().add("facet with unusable name ignored: " + Warnings.shorten(name));
          } else {
            if (facet.kind() == Facet.Kind.NO_OBJECT) {
              out.warnings().add("facet " + name + " is no object");
            } else if (!facet.hasProducer()) {
              out.warnings().add("facet " + name + " has no _producer");
            }
            if (!MODELLED.contains(name)) {
              out.add(new FacetSeen(subject, name, facet.body(), at));
            }
          }
        });
  }
}
