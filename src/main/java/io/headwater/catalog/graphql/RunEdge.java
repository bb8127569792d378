package io.headwater.catalog.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A run in a connection.
 *
 * @param node what is listed
 * @param cursor its place in the list
 */
@Description("A run in a connection.")
public record RunEdge(Run node, String cursor) {}
