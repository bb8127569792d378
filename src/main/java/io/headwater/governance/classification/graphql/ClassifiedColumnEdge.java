package io.headwater.governance.classification.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A classified column in a connection.
 *
 * @param node the column's classification
 * @param cursor where it lies
 */
@Description("A classified column in a connection.")
public record ClassifiedColumnEdge(ColumnClassificationView node, String cursor) {}
