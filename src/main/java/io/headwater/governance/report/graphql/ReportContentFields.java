package io.headwater.governance.report.graphql;

import io.headwater.governance.report.ReportContent;
import io.headwater.governance.report.SeenReport;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/**
 * What a report says. Apart from what lists tell of it, because a report of a list is read from the
 * store only when one of these is asked for.
 */
@GraphQLApi
public class ReportContentFields {

  private static ReportContent content(ComplianceReportView report) {
    return report.seen().report().content();
  }

  /** The watermark. */
  @Description("The latest event time that is taken into account.")
  public Instant watermark(@Source ComplianceReportView report) {
    return content(report).watermark();
  }

  /** The policies. */
  @Description("Every policy that held at the time it tells about.")
  public List<@NonNull ReportPolicy> policies(@Source ComplianceReportView report) {
    return report.seen().report().policies().stream().map(ReportPolicy::of).toList();
  }

  /** The figures. */
  @Description("What to know first.")
  public List<@NonNull ReportFigure> figures(@Source ComplianceReportView report) {
    return content(report).figures().stream().map(ReportFigure::of).toList();
  }

  /** The gaps. */
  @Description(
      "What could not be taken into account and why, in sentences; empty when the answer is whole.")
  public List<@NonNull String> gaps(@Source ComplianceReportView report) {
    return report.seen().gaps();
  }

  /** Rows that hide something. */
  @Description("In how many rows something is hidden from you.")
  public int hiddenRows(@Source ComplianceReportView report) {
    return report.seen().hiddenRows();
  }

  /** Cells that are hidden. */
  @Description("How many cells are hidden from you.")
  public int hiddenCells(@Source ComplianceReportView report) {
    return report.seen().hiddenCells();
  }

  /** The tables, or one of them. */
  @Description(
      "Its tables. key: only the one of this key. A cursor of rows fits only the table it came"
          + " from: so long tables are read page by page one at a time.")
  public List<@NonNull ReportSectionView> sections(
      @Source ComplianceReportView report, @Nullable String key) {
    SeenReport seen = report.seen();
    return (key == null ? seen.sections() : List.of(seen.getSection(key)))
        .stream().map(section -> new ReportSectionView(section, report.name())).toList();
  }
}
