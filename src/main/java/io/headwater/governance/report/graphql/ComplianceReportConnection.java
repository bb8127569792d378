package io.headwater.governance.report.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of reports.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many there are
 */
@Description("A page of reports.")
public record ComplianceReportConnection(
    @Description("What is on it.") List<@NonNull ComplianceReportEdge> edges,
    @Description("Where it lies.") PageInfo pageInfo,
    @Description("How many there are.") int totalCount) {

  static ComplianceReportConnection of(Page<ComplianceReportView> page) {
    return new ComplianceReportConnection(
        page.edges(ComplianceReportEdge::new), page.info(), page.totalCount());
  }
}
