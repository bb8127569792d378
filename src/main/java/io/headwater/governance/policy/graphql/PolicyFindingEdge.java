package io.headwater.governance.policy.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * One of a page of findings.
 *
 * @param node the finding
 * @param cursor where it lies
 */
@Description("One of a page of findings.")
public record PolicyFindingEdge(
    @Description("The finding.") PolicyFindingView node,
    @Description("Where it lies in the list.") String cursor) {}
