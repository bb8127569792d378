package io.headwater.governance.classification.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/**
 * A finding in a connection.
 *
 * @param node the finding
 * @param cursor where it lies
 */
@Type("ClassificationFindingEdge")
@Description("A finding in a connection.")
public record FindingEdge(FindingView node, String cursor) {}
