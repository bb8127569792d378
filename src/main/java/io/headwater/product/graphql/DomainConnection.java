package io.headwater.product.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of domains.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 */
@Description("A page of domains.")
public record DomainConnection(List<@NonNull DomainEdge> edges, PageInfo pageInfo, int totalCount) {

  static DomainConnection of(Page<DomainNode> page) {
    return new DomainConnection(page.edges(DomainEdge::new), page.info(), page.totalCount());
  }
}
