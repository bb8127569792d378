package io.headwater.ingest;

import io.headwater.governance.policy.ManifestGate;
import io.headwater.governance.policy.ManifestGate.Decision;
import io.headwater.ingest.manifest.ManifestFinding;
import io.headwater.ingest.manifest.ManifestReader;
import io.headwater.ingest.manifest.ManifestResult;
import io.headwater.ingest.openlineage.OpenLineageTranslator;
import io.headwater.ingest.openlineage.Translation;
import io.headwater.model.CatalogChange;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the reader of a record by the topic it came from. */
@ApplicationScoped
class RecordTranslator {

  private final OpenLineageTranslator events = new OpenLineageTranslator();
  private final PublishedPolicies policies;

  RecordTranslator(PublishedPolicies policies) {
    this.policies = policies;
  }

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
   * @param judge says which manifests policies keep out
   * @throws CatalogException when it cannot be used
   */
  Read translate(IncomingRecord record, ManifestGate.Judge judge) {
    return switch (record.kind()) {
      case EVENT -> {
        Translation translation = events.translate(record.value());
        yield new Read(translation.changes(), translation.warnings().size());
      }
      case MANIFEST -> {
        Instant publishedAt = Instant.ofEpochMilli(record.receivedAt());
        yield switch (ManifestReader.read(record.value(), publishedAt)) {
          case ManifestResult.Accepted accepted -> judged(accepted, judge, publishedAt);
          case ManifestResult.Rejected rejected -> otherwise(rejected, record, publishedAt);
        };
      }
    };
  }

  private static Read judged(
      ManifestResult.Accepted accepted, ManifestGate.Judge judge, Instant publishedAt) {
    Decision decision = judge.decide(accepted.declaration());
    if (!decision.denying().isEmpty()) {
      throw decision.refusal();
    }
    return new Read(
        List.of(
            new CatalogChange.ManifestDeclared(
                accepted.declaration().withWarnings(decision.warnings()), publishedAt)),
        accepted.findings().size() + decision.findings().size());
  }

  /** What is no manifest may be a file of policies, which takes the same way in. */
  private Read otherwise(
      ManifestResult.Rejected rejected, IncomingRecord record, Instant publishedAt) {
    if (rejected.code() == ErrorCode.UNKNOWN_MANIFEST) {
      Optional<CatalogChange> published =
          policies.findPublished(record.value(), record.topic(), publishedAt);
      if (published.isPresent()) {
        return new Read(List.of(published.get()), 0);
      }
    }
    throw new CatalogException(
        rejected.code(),
        rejected.findings().stream().map(ManifestFinding::text).collect(Collectors.joining("; ")));
  }
}
