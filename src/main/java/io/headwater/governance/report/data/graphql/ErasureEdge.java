package io.headwater.governance.report.data.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * An erasure in a connection.
 *
 * @param node the erasure
 * @param cursor where it lies
 */
@Description("An erasure in a connection.")
public record ErasureEdge(ErasureView node, String cursor) {}
