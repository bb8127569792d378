package io.headwater.product.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A domain in a connection.
 *
 * @param node what is listed
 * @param cursor its place in the list
 */
@Description("A domain in a connection.")
public record DomainEdge(DomainNode node, String cursor) {}
