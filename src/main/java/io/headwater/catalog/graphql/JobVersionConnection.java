package io.headwater.catalog.graphql;

import io.headwater.catalog.JobHistory;
import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import io.headwater.platform.graphql.Paging;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of versions of a job.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 * @param isPartial whether older runs were not looked at
 * @param partialReason why it is; null when it is not
 */
@Description("A page of versions of a job.")
public record JobVersionConnection(
    List<@NonNull JobVersionEdge> edges,
    PageInfo pageInfo,
    int totalCount,
    @Name("isPartial")
        @Description("Whether older runs were not looked at; there may be older versions.")
        boolean isPartial,
    @Description("How many runs were looked at, when it is partial.") @Nullable
        String partialReason) {

  /** A page of a history; its cursors are places in the list. */
  static JobVersionConnection of(
      String job, JobHistory history, @Nullable Integer first, @Nullable String after) {
    Page<JobVersionNode> page =
        Paging.pageOf("versions of " + job, first, after, history.versions())
            .map(JobVersionNode::new);
    return new JobVersionConnection(
        page.edges(JobVersionEdge::new),
        page.info(),
        page.totalCount(),
        history.isPartial(),
        history.isPartial() ? "only the latest " + history.most() + " runs were looked at" : null);
  }
}
