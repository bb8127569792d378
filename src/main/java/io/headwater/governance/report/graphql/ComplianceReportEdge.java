package io.headwater.governance.report.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A report and its place in a list.
 *
 * @param node the report
 * @param cursor its place
 */
@Description("A report and its place in a list.")
public record ComplianceReportEdge(
    @Description("The report.") ComplianceReportView node,
    @Description("Its place.") String cursor) {}
