package io.headwater.lineage.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of the nodes of a lineage answer.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole answer has
 */
@Description("A page of the nodes of a lineage answer.")
public record LineageNodeConnection(
    List<@NonNull LineageNodeEdge> edges, PageInfo pageInfo, int totalCount) {

  /** A page as a connection. */
  static LineageNodeConnection of(Page<LineageNode> page) {
    return new LineageNodeConnection(
        page.edges(LineageNodeEdge::new), page.info(), page.totalCount());
  }
}
