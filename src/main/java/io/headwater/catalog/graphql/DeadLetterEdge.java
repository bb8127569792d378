package io.headwater.catalog.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A dead letter in a connection.
 *
 * @param node what is listed
 * @param cursor its place in the list
 */
@Description("A dead letter in a connection.")
public record DeadLetterEdge(DeadLetterNote node, String cursor) {}
