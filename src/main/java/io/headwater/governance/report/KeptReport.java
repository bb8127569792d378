package io.headwater.governance.report;

import io.headwater.model.ColumnRef;
import io.headwater.model.DomainName;
import java.time.Instant;
import java.util.Optional;

/**
 * A report that was kept.
 *
 * @param head what is known of it without reading it
 * @param report what it says
 */
public record KeptReport(Head head, Report report) {

  /**
   * What lists tell of a kept report.
   *
   * @param id chosen by Headwater
   * @param kind which report
   * @param domain what it is about; empty for the whole mesh
   * @param column what was asked about; empty unless its kind needs one
   * @param asOf the time that it tells about
   * @param writtenAt when it was written
   * @param writtenBy {@link #SCHEDULE} or who asked for it
   * @param period when the period began that it was written for; empty unless by schedule
   * @param contentHash see {@link Report#contentHash()}
   */
  public record Head(
      String id,
      ReportKind kind,
      Optional<DomainName> domain,
      Optional<ColumnRef> column,
      Instant asOf,
      Instant writtenAt,
      String writtenBy,
      Optional<Instant> period,
      String contentHash) {

    /** The author of what is written by schedule. */
    public static final String SCHEDULE = "schedule";
  }

  /** A report with an id. */
  static KeptReport of(String id, Report report, String by, Optional<Instant> period) {
    return new KeptReport(
        new Head(
            id,
            report.request().kind(),
            report.request().domain(),
            report.request().column(),
            report.asOf(),
            report.writtenAt(),
            by,
            period,
            report.contentHash()),
        report);
  }
}
