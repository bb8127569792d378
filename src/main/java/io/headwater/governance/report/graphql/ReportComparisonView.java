package io.headwater.governance.report.graphql;

import io.headwater.governance.report.ReportComparison;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What a later report says otherwise than an earlier one.
 *
 * @param earlier the earlier one
 * @param later the later one
 * @param sections the tables that differ
 * @param hasDifferences whether any does
 */
@Type("ReportComparison")
@Description("What a later report says otherwise than an earlier one.")
public record ReportComparisonView(
    @Description("The earlier one.") ComplianceReportView earlier,
    @Description("The later one.") ComplianceReportView later,
    @Description("The tables that differ.") List<@NonNull ReportSectionDifference> sections,
    @Name("hasDifferences") @Description("Whether any table differs.") boolean hasDifferences) {

  static ReportComparisonView of(
      ComplianceReportView earlier, ComplianceReportView later, ReportComparison comparison) {
    List<ReportSectionDifference> sections =
        comparison.sections().stream().map(ReportSectionDifference::of).toList();
    return new ReportComparisonView(earlier, later, sections, !sections.isEmpty());
  }
}
