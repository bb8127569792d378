package io.headwater.catalog.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * A decision and its place in a list.
 *
 * @param node the decision
 * @param cursor its place
 */
@Description("A decision and its place in a list.")
public record IdentityDecisionEdge(IdentityDecision node, String cursor) {}
