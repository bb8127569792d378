package io.headwater.governance.report.graphql;

import io.headwater.governance.report.ReportComparison.Section;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What differs in a table.
 *
 * @param key of the table
 * @param title of the table
 * @param columns of the later table
 * @param added lines of the later report only
 * @param removed lines of the earlier report only
 * @param changed lines of both
 * @param addedTotal how many are added
 * @param removedTotal how many are removed
 * @param changedTotal how many have changed
 */
@Description("What differs in a table. At most 1,000 lines of each sort are told.")
public record ReportSectionDifference(
    @Description("Its name for programs.") String key,
    @Description("Its name for people.") String title,
    @Description("The columns of the later table; of the earlier one where there is no later.")
        List<@NonNull ReportColumnView> columns,
    @Description("Lines of the later report only.") List<@NonNull ReportRowView> added,
    @Description("Lines of the earlier report only.") List<@NonNull ReportRowView> removed,
    @Description("Lines of both whose values differ.") List<@NonNull ReportRowChange> changed,
    @Description("How many are added.") int addedTotal,
    @Description("How many are removed.") int removedTotal,
    @Description("How many have changed.") int changedTotal) {

  static ReportSectionDifference of(Section section) {
    return new ReportSectionDifference(
        section.of().key(),
        section.of().title(),
        ReportColumnView.of(section.of().columns()),
        ReportRowView.of(section.added()),
        ReportRowView.of(section.removed()),
        section.changed().stream().map(ReportRowChange::of).toList(),
        section.totals().added(),
        section.totals().removed(),
        section.totals().changed());
  }
}
