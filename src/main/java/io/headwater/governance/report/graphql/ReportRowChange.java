package io.headwater.governance.report.graphql;

import io.headwater.governance.report.ReportComparison.Changed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A line that has changed.
 *
 * @param key what tells it from others
 * @param before its values in the earlier report
 * @param after its values in the later report
 */
@Description("A line that has changed.")
public record ReportRowChange(
    @Description("What tells it from others; only its place when something of it is hidden.")
        String key,
    @Description("Its values in the earlier report, one for each column.")
        List<@NonNull ReportCellView> before,
    @Description("Its values in the later report, one for each column.")
        List<@NonNull ReportCellView> after) {

  static ReportRowChange of(Changed changed) {
    return new ReportRowChange(
        changed.after().key(),
        ReportCellView.of(changed.before().cells()),
        ReportCellView.of(changed.after().cells()));
  }
}
