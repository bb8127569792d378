package io.headwater.ingest;

import io.headwater.ingest.manifest.ManifestFinding;
import io.headwater.ingest.manifest.ManifestReader;
import io.headwater.ingest.manifest.ManifestResult;
import io.headwater.ingest.openlineage.OpenLineageTranslator;
import io.headwater.ingest.openlineage.Translation;
import io.headwater.model.CatalogChange;
import io.headwater.model.CatalogException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Chooses the reader of a record by the topic it came from. */
@ApplicationScoped
class RecordTranslator {

  private final OpenLineageTranslator events = new OpenLineageTranslator();

  /**
   * What a record says.
   *
   * @param changes what it says about the catalog
   * @param warnings how many oddities it has
   */
  record Read(List<CatalogChange> changes, int warnings) {}

  /**
   * Reads a record.
   *
   * @throws CatalogException when it cannot be used
   */
  Read translate(IncomingRecord record) {
    return switch (record.kind()) {
      case EVENT -> {
        Translation translation = events.translate(record.value());
        yield new Read(translation.changes(), translation.warnings().size());
      }
      case MANIFEST -> {
        Instant publishedAt = Instant.ofEpochMilli(record.receivedAt());
        yield switch (ManifestReader.read(record.value(), publishedAt)) {
          case ManifestResult.Accepted accepted ->
              new Read(
                  List.of(new CatalogChange.ManifestDeclared(accepted.declaration(), publishedAt)),
                  accepted.findings().size());
          case ManifestResult.Rejected rejected ->
              throw new CatalogException(
                  rejected.code(),
                  rejected.findings().stream()
                      .map(ManifestFinding::text)
                      .collect(Collectors.joining("; ")));
        };
      }
    };
  }
}
