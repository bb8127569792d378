package io.headwater.catalog.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of runs.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 */
@Description("A page of runs.")
public record RunConnection(List<@NonNull RunEdge> edges, PageInfo pageInfo, int totalCount) {

  /** A page as a connection. */
  public static RunConnection of(Page<Run> page) {
    return new RunConnection(page.edges(RunEdge::new), page.info(), page.totalCount());
  }
}
