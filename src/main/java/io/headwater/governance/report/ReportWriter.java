package io.headwater.governance.report;

import java.time.Instant;

/** Answers one kind of report. Every bean of this type is one. Thread-safe. */
public interface ReportWriter {

  /** Which one. */
  ReportKind kind();

  /**
   * Writes it. The same request over the same knowledge gives the same content, byte for byte.
   *
   * @param request of this kind
   * @param asOf the time that is meant: that of the request, or now
   * @throws io.headwater.model.CatalogException INVALID_ARGUMENT when the request cannot be
   *     answered, UNAVAILABLE when a store does not answer
   */
  ReportContent write(ReportRequest request, Instant asOf);
}
