package io.headwater.governance.report;

import io.headwater.governance.report.Report.PolicyReference;
import io.headwater.governance.report.ReportContent.Figure;
import io.headwater.model.ColumnRef;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reports about nothing, for tests of what is done with reports. */
public final class SampleReports {

  /** When they are written. */
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private SampleReports() {}

  /** A column of a dataset. */
  public static ColumnRef column(String dataset, String path) {
    return new ColumnRef(new DatasetId("kafka://broker:9092", dataset), path);
  }

  /** A row about a column that another one flows into. */
  public static ReportRow row(String dataset, String level) {
    ColumnRef column = column(dataset, "email");
    return new ReportRow(
        column.nodeId(),
        List.of(
            ReportCell.of(EntityTexts.text(column), column),
            ReportCell.of(level),
            ReportCell.of(7),
            ReportCell.of("2026-02-01T00:00:00Z")),
        List.of(
            new ProofStep(
                column("crm.customers", "email"),
                column,
                List.of("DIRECT/IDENTITY"),
                List.of(new JobId("airflow", "load_" + dataset)))));
  }

  /** A table of rows. */
  public static ReportSection section(List<ReportRow> rows) {
    return new ReportSection(
        "columns",
        "Columns",
        "What holds personal data.",
        List.of(
            new ReportColumn("column", "Column", ReportColumn.Type.ENTITY),
            new ReportColumn("level", "Level", ReportColumn.Type.LEVEL),
            new ReportColumn("count", "Count", ReportColumn.Type.NUMBER),
            new ReportColumn("since", "Since", ReportColumn.Type.TIME)),
        rows);
  }

  /** A content with one table. */
  public static ReportContent content(ReportRow... rows) {
    return new ReportContent(
        List.of(new Figure("columns", "columns with personal data", rows.length)),
        List.of(section(List.of(rows))),
        List.of(
            ReportGap.of("nothing is known of the weather"),
            ReportGap.about(
                "only the last decisions about ", column("secret", "email"), " were looked at")),
        NOW.minusSeconds(60));
  }

  /** A request for the whole mesh. */
  public static ReportRequest request(ReportKind kind) {
    return new ReportRequest(kind, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A report with a content, as of now. */
  public static Report report(ReportContent content) {
    ReportRequest request = request(ReportKind.PII_INVENTORY);
    List<PolicyReference> policies = List.of(new PolicyReference("pii-tagged", "global", 2));
    return new Report(
        request, NOW, NOW, policies, content, ReportHash.of(request, NOW, policies, content));
  }

  /** A kept report. */
  public static KeptReport kept(
      String id, ReportKind kind, Optional<DomainName> domain, Instant writtenAt) {
    ReportContent content = content(row("shop.orders", "restricted"));
    ReportRequest request = new ReportRequest(kind, domain, Optional.empty(), Optional.empty());
    Report report =
        new Report(
            request,
            writtenAt,
            writtenAt,
            List.of(),
            content,
            ReportHash.of(request, writtenAt, List.of(), content));
    return KeptReport.of(id, report, "ann", Optional.empty());
  }

  /** A report with so many rows, as somebody sees it who may see everything. */
  public static SeenReport seen(int rows) {
    List<ReportRow> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      all.add(row("shop.orders_%03d".formatted(i), i % 3 == 0 ? "restricted" : "internal"));
    }
    return seen(content(all.toArray(ReportRow[]::new)));
  }

  /** A kept report with a content, as of now, as somebody sees it. */
  public static SeenReport seen(
      ReportRequest request, ReportContent content, Predicate<EntityId> sees) {
    List<PolicyReference> policies =
        List.of(
            new PolicyReference("pii-tagged", "global", 2),
            new PolicyReference("pii-tagged", "product crm/contacts", 1));
    Report report =
        new Report(
            request, NOW, NOW, policies, content, ReportHash.of(request, NOW, policies, content));
    return SeenReport.of(KeptReport.of("r-1", report, "ann", Optional.empty()), sees);
  }

  /** A report as somebody sees it who may see everything. */
  public static SeenReport seen(ReportContent content) {
    return SeenReport.of(KeptReport.of("", report(content), "ann", Optional.empty()), _ -> true);
  }
}
