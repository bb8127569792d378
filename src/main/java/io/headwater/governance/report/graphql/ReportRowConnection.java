package io.headwater.governance.report.graphql;

import io.headwater.governance.report.SeenReport.Row;
import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of a table.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many lines there are
 */
@Description("A page of a table.")
public record ReportRowConnection(
    @Description("What is on it.") List<@NonNull ReportRowEdge> edges,
    @Description("Where it lies.") PageInfo pageInfo,
    @Description("How many lines there are; of those that were looked for.") int totalCount) {

  static ReportRowConnection of(Page<Row> page) {
    return new ReportRowConnection(
        page.map(ReportRowView::new).edges(ReportRowEdge::new), page.info(), page.totalCount());
  }
}
