package io.headwater.product.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A port in a connection.
 *
 * @param node the port
 * @param cursor where it lies
 */
@Description("An unresolved port in a connection.")
public record UnresolvedPortEdge(UnresolvedPort node, String cursor) {}
