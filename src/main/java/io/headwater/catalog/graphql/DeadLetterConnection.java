package io.headwater.catalog.graphql;

import io.headwater.platform.graphql.Page;
import io.headwater.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A page of dead letters.
 *
 * @param edges what is on it
 * @param pageInfo where it lies
 * @param totalCount how many the whole list holds
 */
@Description("A page of dead letters.")
public record DeadLetterConnection(
    List<@NonNull DeadLetterEdge> edges, PageInfo pageInfo, int totalCount) {

  /** A page as a connection. */
  public static DeadLetterConnection of(Page<DeadLetterNote> page) {
    return new DeadLetterConnection(
        page.edges(DeadLetterEdge::new), page.info(), page.totalCount());
  }
}
