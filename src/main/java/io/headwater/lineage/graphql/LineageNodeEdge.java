package io.headwater.lineage.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A node of a lineage answer in a connection.
 *
 * @param node what is listed
 * @param cursor its place: a depth and an id
 */
@Description("A node of a lineage answer in a connection.")
public record LineageNodeEdge(LineageNode node, String cursor) {}
