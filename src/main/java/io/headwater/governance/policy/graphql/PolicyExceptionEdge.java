package io.headwater.governance.policy.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * One of a page of exceptions.
 *
 * @param node the exception
 * @param cursor where it lies
 */
@Description("One of a page of exceptions.")
public record PolicyExceptionEdge(
    @Description("The exception.") PolicyExceptionView node,
    @Description("Where it lies in the list.") String cursor) {}
