package io.headwater.governance.policy.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of exceptions.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 */
@Description("A page of exceptions.")
public record PolicyExceptionConnection(
    @Description("What is on it.") List<@NonNull PolicyExceptionEdge> edges,
    @Description("Where it lies.") PageInfo pageInfo,
    @Description("How many the whole list holds.") int totalCount) {

  static PolicyExceptionConnection of(Page<PolicyExceptionView> page) {
    return new PolicyExceptionConnection(
        page.edges(PolicyExceptionEdge::new), page.info(), page.totalCount());
  }
}
