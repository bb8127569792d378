package io.headwater.governance.report.render;

import io.headwater.governance.report.SeenReport;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a report may be written; the first one is what is sent to those who take anything. */
public enum ReportFormat {
  JSON("application/json"),
  CSV("text/csv"),
  HTML("text/html"),
  PDF("application/pdf");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** Its name in addresses, on the command line and at the end of files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its bytes are text in UTF-8. */
  public boolean isText() {
    return this != PDF;
  }

  /**
   * The format of a word.
   *
   * @throws CatalogException INVALID_ARGUMENT when there is none
   */
  public static ReportFormat of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() ->
            new CatalogException(
                ErrorCode.INVALID_ARGUMENT,
                "format is one of "
                    + Arrays.stream(values())
                        .map(ReportFormat::word)
                        .collect(Collectors.joining(", "))));
  }

  /** The format of a media type without parameters, in any case. */
  public static Optional<ReportFormat> findFormat(String mediaType) {
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equalsIgnoreCase(mediaType))
        .findFirst();
  }

  /**
   * The bytes of a report.
   *
   * @param section only this table, of CSV; empty for all
   * @throws CatalogException INVALID_ARGUMENT when the report has no such table, or when the format
   *     knows no tables by themselves
   */
  public byte[] render(SeenReport report, Optional<String> section) {
    if (this != CSV && section.isPresent()) {
      throw new CatalogException(
          ErrorCode.INVALID_ARGUMENT, "section goes with format=csv only; leave it out");
    }
    return switch (this) {
      case JSON -> JsonReport.render(report).getBytes(StandardCharsets.UTF_8);
      case CSV -> CsvReport.render(report, section).getBytes(StandardCharsets.UTF_8);
      case HTML -> HtmlReport.forScreen(report).getBytes(StandardCharsets.UTF_8);
      case PDF -> PdfReport.render(report);
    };
  }
}
