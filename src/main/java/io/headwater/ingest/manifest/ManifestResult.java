package io.headwater.ingest.manifest;

import io.headwater.model.Declaration;
import io.headwater.model.ErrorCode;
import java.util.List;

/** What became of a manifest's text. */
public sealed interface ManifestResult {

  /** Everything worth telling, in the order of the text. */
  List<ManifestFinding> findings();

  /**
   * It can be placed.
   *
   * @param declaration what it says
   * @param findings warnings only
   */
  record Accepted(Declaration declaration, List<ManifestFinding> findings)
      implements ManifestResult {

    public Accepted {
      findings = List.copyOf(findings);
    }
  }

  /**
   * It cannot be placed.
   *
   * @param code MALFORMED_BODY, TOO_LARGE, UNKNOWN_MANIFEST, INVALID_MANIFEST or INVALID_NAME
   * @param findings at least one error, and the warnings
   */
  record Rejected(ErrorCode code, List<ManifestFinding> findings) implements ManifestResult {

    public Rejected {
      findings = List.copyOf(findings);
    }

    /** The first error, for a place that has one line only. */
    public String message() {
      return findings.stream()
          .filter(f -> f.severity() == ManifestFinding.Severity.ERROR)
          .findFirst()
          .map(ManifestFinding::text)
          .orElse("");
    }
  }
}
