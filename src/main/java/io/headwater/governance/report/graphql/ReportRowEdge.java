package io.headwater.governance.report.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A line and its place in its table.
 *
 * @param node the line
 * @param cursor its place
 */
@Description("A line and its place in its table.")
public record ReportRowEdge(
    @Description("The line.") ReportRowView node, @Description("Its place.") String cursor) {}
