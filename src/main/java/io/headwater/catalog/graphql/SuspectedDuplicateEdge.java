package io.headwater.catalog.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A suspicion and its place in a list.
 *
 * @param node the suspicion
 * @param cursor its place
 */
@Description("A suspicion and its place in a list.")
public record SuspectedDuplicateEdge(SuspectedDuplicate node, String cursor) {}
