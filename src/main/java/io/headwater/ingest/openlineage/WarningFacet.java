package io.headwater.ingest.openlineage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headwater.ingest.Json;
import io.headwater.model.CatalogChange.FacetSeen;
import io.headwater.model.FacetBody;
import io.headwater.model.FacetSubject;
import java.time.Instant;
import java.util.List;

/** Shows what was odd about an event beside what it describes, as a facet of Headwater's own. */
final class WarningFacet {

  static final String NAME = "headwater_warnings";

  private WarningFacet() {}

  static void add(FacetSubject subject, Instant at, ChangeList out) {
    List<String> texts = out.warnings().texts();
    if (texts.isEmpty()) {
      return;
    }
    ObjectNode facet = JsonNodeFactory.instance.objectNode();
    texts.forEach(facet.putArray("warnings")::add);
    out.add(new FacetSeen(subject, NAME, FacetBody.of(Json.canonical(facet)), at));
  }
}
