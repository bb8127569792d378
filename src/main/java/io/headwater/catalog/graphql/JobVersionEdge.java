package io.headwater.catalog.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A version of a job in a connection.
 *
 * @param node what is listed
 * @param cursor its place in the list
 */
@Description("A version of a job in a connection.")
public record JobVersionEdge(JobVersionNode node, String cursor) {}
