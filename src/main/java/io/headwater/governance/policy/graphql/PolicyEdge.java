package io.headwater.governance.policy.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * One of a page of policies.
 *
 * @param node the policy
 * @param cursor where it lies
 */
@Description("One of a page of policies.")
public record PolicyEdge(
    @Description("The policy.") PolicyView node,
    @Description("Where it lies in the list.") String cursor) {}
