package io.headwater.catalog.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A dataset in a connection.
 *
 * @param node what is listed
 * @param cursor its place in the list
 */
@Description("A dataset in a connection.")
public record DatasetEdge(Dataset node, String cursor) {}
