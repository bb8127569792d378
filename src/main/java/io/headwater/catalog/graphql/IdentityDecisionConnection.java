package io.headwater.catalog.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of decisions.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 */
@Description("A page of decisions.")
public record IdentityDecisionConnection(
    List<@NonNull IdentityDecisionEdge> edges, PageInfo pageInfo, int totalCount) {

  static IdentityDecisionConnection of(Page<IdentityDecision> page) {
    return new IdentityDecisionConnection(
        page.edges(IdentityDecisionEdge::new), page.info(), page.totalCount());
  }
}
