package io.headwater.catalog.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of datasets.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 */
@Description("A page of datasets.")
public record DatasetConnection(
    List<@NonNull DatasetEdge> edges, PageInfo pageInfo, int totalCount) {

  /** A page as a connection. */
  public static DatasetConnection of(Page<Dataset> page) {
    return new DatasetConnection(page.edges(DatasetEdge::new), page.info(), page.totalCount());
  }
}
