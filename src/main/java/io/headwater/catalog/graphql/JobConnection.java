package io.headwater.catalog.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of jobs.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 */
@Description("A page of jobs.")
public record JobConnection(List<@NonNull JobEdge> edges, PageInfo pageInfo, int totalCount) {

  /** A page as a connection. */
  public static JobConnection of(Page<Job> page) {
    return new JobConnection(page.edges(JobEdge::new), page.info(), page.totalCount());
  }
}
