package io.headwater.impact.report;

import io.headwater.impact.ImpactReport;
import io.headwater.impact.Severity;
import java.util.Arrays;
import java.util.Optional;

/** How a report may be written; the first one is what is sent to those who take anything. */
public enum ReportFormat {
  JSON("application/json"),
  MARKDOWN("text/markdown"),
  SARIF("application/sarif+json"),
  JUNIT("application/junit+xml");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type, without parameters; the text is UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** The format of a media type without parameters, in any case. */
  public static Optional<ReportFormat> findFormat(String mediaType) {
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equalsIgnoreCase(mediaType))
        .findFirst();
  }

  /**
   * The text of a report.
   *
   * @param bar from which severity on a JUnit test case fails; empty for never. Other formats do
   *     not know failures
   */
  public String render(ImpactReport report, Optional<Severity> bar) {
    return switch (this) {
      case JSON -> JsonReport.render(report);
      case MARKDOWN -> MarkdownReport.render(report);
      case SARIF -> SarifReport.render(report);
      case JUNIT -> JunitReport.render(report, bar);
    };
  }
}
