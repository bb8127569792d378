package io.headwater.governance.policy.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of policies.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 */
@Description("A page of policies.")
public record PolicyConnection(
    @Description("What is on it.") List<@NonNull PolicyEdge> edges,
    @Description("Where it lies.") PageInfo pageInfo,
    @Description("How many the whole list holds.") int totalCount) {

  static PolicyConnection of(Page<PolicyView> page) {
    return new PolicyConnection(page.edges(PolicyEdge::new), page.info(), page.totalCount());
  }
}
