package io.headwater.governance.report.data.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of erasures.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 */
@Description("A page of erasures, the newest first.")
public record ErasureConnection(
    List<@NonNull ErasureEdge> edges,
    PageInfo pageInfo,
    @Description("How many the whole list holds.") int totalCount) {

  static ErasureConnection of(Page<ErasureView> page) {
    return new ErasureConnection(page.edges(ErasureEdge::new), page.info(), page.totalCount());
  }
}
