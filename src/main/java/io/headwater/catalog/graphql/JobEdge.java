package io.headwater.catalog.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A job in a connection.
 *
 * @param node what is listed
 * @param cursor its place in the list
 */
@Description("A job in a connection.")
public record JobEdge(Job node, String cursor) {}
