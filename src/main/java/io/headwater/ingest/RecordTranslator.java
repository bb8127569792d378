package io.headwater.ingest;

import io.headwater.ingest.openlineage.OpenLineageTranslator;
import io.headwater.ingest.openlineage.Translation;
import io.headwater.model.CatalogChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Chooses the reader of a record by the topic it came from. */
@ApplicationScoped
class RecordTranslator {

  /**
   * What a record says.
   *
   * @param changes what it says about the catalog
   * @param warnings how many oddities it has
   */
  record Read(List<CatalogChange> changes, int warnings) {}

  Read translate(IncomingRecord record) {
    return switch (record.kind()) {
      case EVENT -> {
        Translation translation = OpenLineageTranslator.translate(Json.read(record.value()));
        yield new Read(translation.changes(), translation.warnings().size());
      }
      case MANIFEST -> new Read(List.of(), 0);
    };
  }
}
